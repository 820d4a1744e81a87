/* SPDX-License-Identifier: MIT */
/* syntax - libyaml's words for broken YAML, said as limber says them. */
#ifndef LIMBER_EDGE_YAML_SYNTAX_H
#define LIMBER_EDGE_YAML_SYNTAX_H

/* "expected ..., found ..."; `context` is what libyaml was doing (NULL: not
 * told), `found` the byte at the place, 0 if not known. What libyaml says is
 * returned where it is not in the table. */
const char *syntax_words(const char *problem, const char *context, char found);

#endif

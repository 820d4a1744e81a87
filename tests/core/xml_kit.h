/* SPDX-License-Identifier: MIT */
/* xml_kit - a document as a reader of XML sees it, for tests. */
#ifndef LIMBER_TESTS_CORE_XML_KIT_H
#define LIMBER_TESTS_CORE_XML_KIT_H

/* Fails the test unless every tag is closed by its own name, one is round all
 * others, attributes are quoted, and no < or & stands bare. */
void xml_check(const char *document);

#endif

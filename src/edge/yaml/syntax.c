/* SPDX-License-Identifier: MIT */
/* syntax - a table of libyaml 0.2.5's problems; see the header. */
#include <limber/edge/yaml/syntax.h>

#include <stddef.h>
#include <string.h>

struct saying {
    const char *problem; /* the beginning of what libyaml says */
    const char *words;
};

static const struct saying sayings[] = {
    {"mapping values are not allowed",
     "expected the end of a text, found ':' (a text with ': ' in it needs "
     "quotes)"},
    {"found unexpected ':'",
     "expected the end of a text, found ':' (a text with ':' in it needs "
     "quotes in brackets)"},
    {"could not find expected ':'",
     "expected a key with ':' behind it, found something else"},
    {"found unexpected end of stream",
     "expected a closing quote, found the end of the file"},
    {"found unexpected document indicator",
     "expected a closing quote, found the end of the document"},
    {"found character that cannot start any token",
     "expected a value, found a character that cannot begin one (a text that "
     "begins so needs quotes)"},
    {"found a tab character", "expected spaces, found a tab"},
    {"did not find expected key",
     "expected a key at this indent, found something else"},
    {"did not find expected '-' indicator",
     "expected '- ' at this indent, found something else"},
    {"did not find expected ',' or ']'",
     "expected ',' or ']', found something else"},
    {"did not find expected ',' or '}'",
     "expected ',' or '}', found something else"},
    {"did not find expected node content",
     "expected a value, found something else"},
    {"block sequence entries are not allowed",
     "expected a value, found '- ' (a list begins on a line of its own)"},
    {"block mapping keys are not allowed",
     "expected a value, found a key (keys begin on a line of their own)"},
    {"mapping keys are not allowed",
     "expected a value, found '?' (a text that begins so needs quotes)"},
    {"found unknown escape character",
     "expected a known letter behind '\\', found another (between single "
     "quotes '\\' means itself)"},
    {"did not find expected hexdecimal number",
     "expected hexadecimal digits behind '\\', found something else"},
    {"found invalid Unicode character escape code",
     "expected the number of a character behind '\\', found another number"},
    {"did not find expected <document start>",
     "expected the end of the file, found more"},
    {"did not find expected comment or line break",
     "expected the end of the line, found more"},
};

/* Where libyaml was; asked first, as its problems there are many and small. */
static const struct saying contexts[] = {
    {"tag", "expected no tag, found '!' (a text that begins so needs quotes)"},
    {"an anchor",
     "expected no anchor, found '&' (a text that begins so needs quotes)"},
    {"an alias",
     "expected no alias, found '*' (a text that begins so needs quotes)"},
    {"directive",
     "expected no directive, found '%' (a text that begins so needs quotes)"},
    {"a block scalar",
     "expected a text below '|' or '>', found something else (a text that "
     "begins so needs quotes)"},
};

const char *syntax_words(const char *problem, const char *context, char found)
{
    for (size_t i = 0; i < sizeof contexts / sizeof contexts[0]; i++)
        if (context != NULL && strstr(context, contexts[i].problem) != NULL)
            return contexts[i].words;
    if (problem == NULL)
        return "expected YAML, found something that cannot be read";
    if (found == '\t')
        return "expected spaces, found a tab";
    for (size_t i = 0; i < sizeof sayings / sizeof sayings[0]; i++)
        if (strncmp(problem, sayings[i].problem, strlen(sayings[i].problem)) ==
            0)
            return sayings[i].words;
    return problem;
}

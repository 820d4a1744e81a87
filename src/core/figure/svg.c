/* SPDX-License-Identifier: MIT */
/* svg - strokes to elements of SVG 1.1; see the header. One unit of the
 * picture is one thousandth of the body's height. */
#include <limber/core/figure/svg.h>

#include <math.h>

enum {
    MARGIN = 60,        /* more than half of the thickest line */
    COLUMN_LEAST = 560, /* room for a name under a body that stands */
    FLOOR_DEPTH = 24,   /* below the box: half a thick line, and a little */
    FONT_SIZE = 46,
    LETTER = 26, /* the width of one, with some to spare */
    LINE_HEIGHT = 58,
    ARROW_POINT = 46,
    PIXELS = 3, /* for each UNITS, where a viewer asks for a size */
    UNITS = 10
};

/* How a layer looks. Attributes do for every viewer; the style sheet changes
 * no more than the colours, where the ground is dark. */
static const struct {
    const char *name, *colour, *dark;
    unsigned width;
    const char *dashes; /* of all its lines; "": whole */
} layers[LAYER_COUNT] = {
    [LAYER_PROP] = {"prop", "#8a5a14", "#d9a85c", 9, ""},
    [LAYER_FAR] = {"far", "#4a6078", "#93abc6", 18, "26 32"},
    [LAYER_NEAR] = {"near", "#10202f", "#f2f5f8", 30, ""},
};

#define GROUND "#ffffff"
#define GROUND_DARK "#14181d"
#define BROKEN "24 22" /* a strap, a band */

/* Where one key frame is put. */
struct panel {
    struct box box;  /* in thousandths, y up */
    float left, top; /* of the box on the page */
};

struct page {
    struct box box;
    int column;  /* the width of a panel */
    int picture; /* its height without the names */
    int lines;   /* of the longest name */
    int width, height;
};

/* ---- text ---- */

static void add_escaped(struct text *out, const char *words, size_t bytes)
{
    const char *end = words + bytes;

    while (words < end) {
        uint32_t rune = text_next(&words);

        if (rune == '&')
            text_add(out, "&amp;");
        else if (rune == '<')
            text_add(out, "&lt;");
        else if (rune == '>')
            text_add(out, "&gt;");
        else if (rune == '"')
            text_add(out, "&quot;");
        else
            text_add_rune(out, rune);
    }
}

/* `words` without what could turn or hide it, cut where it is endless. */
static const char *
cleaned(struct text *text, char *storage, size_t size, const char *words)
{
    text_over(text, storage, size);
    text_add_clean(text, words != NULL ? words : "");
    return text->data;
}

enum {
    WORDS_BYTES = 1024
};

static void add_element(struct text *out, const char *name, const char *words)
{
    char storage[WORDS_BYTES];
    struct text text;

    cleaned(&text, storage, sizeof storage, words);
    if (text.length == 0)
        return;
    text_addf(out, "<%s>", name);
    add_escaped(out, text.data, text.length);
    text_addf(out, "</%s>\n", name);
}

static unsigned letters_of(int column)
{
    return (unsigned)(column - MARGIN) / LETTER;
}

static int name_lines(const char *name, int column)
{
    char storage[WORDS_BYTES];
    struct text text;
    const char *rest = cleaned(&text, storage, sizeof storage, name);
    int lines = 0;

    for (; *rest != '\0'; lines++)
        text_wrap(rest, letters_of(column), &rest);
    return lines;
}

static void add_name(struct text *out,
                     const char *name,
                     const struct page *page,
                     unsigned frame)
{
    char storage[WORDS_BYTES];
    struct text text;
    const char *rest = cleaned(&text, storage, sizeof storage, name);
    int x = page->column * (int)frame + page->column / 2;

    for (int line = 1; *rest != '\0'; line++) {
        const char *next;
        size_t bytes = text_wrap(rest, letters_of(page->column), &next);

        text_addf(out,
                  "<text x=\"%d\" y=\"%d\">",
                  x,
                  page->picture + line * LINE_HEIGHT);
        add_escaped(out, rest, bytes);
        text_add(out, "</text>\n");
        rest = next;
    }
}

/* ---- strokes ---- */

/* Whole numbers: a thousandth of the body is less than a pixel, and they are
 * written alike in every language. */
static int across(const struct panel *panel, float x)
{
    return (int)lroundf(panel->left + x - panel->box.left);
}

static int down(const struct panel *panel, float y)
{
    return (int)lroundf(panel->top + panel->box.top - y);
}

static void add_line(struct text *out,
                     const struct panel *panel,
                     const struct stroke *stroke)
{
    text_addf(out,
              "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"%s/>\n",
              across(panel, stroke->a.x),
              down(panel, stroke->a.y),
              across(panel, stroke->b.x),
              down(panel, stroke->b.y),
              stroke->broken && stroke->layer != LAYER_FAR
                  ? " stroke-dasharray=\"" BROKEN "\""
                  : "");
}

static void add_circle(struct text *out,
                       const struct panel *panel,
                       const struct stroke *stroke)
{
    static const char *const look[] = {
        [STROKE_RING] = "",
        [STROKE_HEAD] = " class=\"head\" fill=\"" GROUND "\"",
        [STROKE_DOT] = " fill=\"currentColor\" stroke=\"none\"",
    };

    text_addf(out,
              "<circle cx=\"%d\" cy=\"%d\" r=\"%d\"%s/>\n",
              across(panel, stroke->a.x),
              down(panel, stroke->a.y),
              (int)lroundf(stroke->radius),
              look[stroke->kind]);
}

/* The line and the two short ones of its point. */
static void add_arrow(struct text *out,
                      const struct panel *panel,
                      const struct stroke *stroke)
{
    float way = spot_distance(stroke->a, stroke->b);
    float x = way > 0 ? (stroke->a.x - stroke->b.x) / way * ARROW_POINT : 0;
    float y = way > 0 ? (stroke->a.y - stroke->b.y) / way * ARROW_POINT : 0;
    struct spot left = {stroke->b.x + x - y / 2, stroke->b.y + y + x / 2};
    struct spot right = {stroke->b.x + x + y / 2, stroke->b.y + y - x / 2};

    text_addf(out,
              "<path d=\"M%d %d L%d %d M%d %d L%d %d L%d %d\"/>\n",
              across(panel, stroke->a.x),
              down(panel, stroke->a.y),
              across(panel, stroke->b.x),
              down(panel, stroke->b.y),
              across(panel, left.x),
              down(panel, left.y),
              across(panel, stroke->b.x),
              down(panel, stroke->b.y),
              across(panel, right.x),
              down(panel, right.y));
}

static void add_stroke(struct text *out,
                       const struct panel *panel,
                       const struct stroke *stroke)
{
    switch ((enum stroke_kind)stroke->kind) {
    case STROKE_LINE:
        add_line(out, panel, stroke);
        break;
    case STROKE_ARROW:
        add_arrow(out, panel, stroke);
        break;
    default:
        add_circle(out, panel, stroke);
        break;
    }
}

static void open_layer(struct text *out, enum layer layer)
{
    text_addf(out,
              "<g class=\"%s\" color=\"%s\" stroke=\"currentColor\" "
              "stroke-width=\"%u\"",
              layers[layer].name,
              layers[layer].colour,
              layers[layer].width);
    if (layers[layer].dashes[0] != '\0')
        text_addf(out, " stroke-dasharray=\"%s\"", layers[layer].dashes);
    text_add(out, ">\n");
}

static void add_floor(struct text *out,
                      const struct page *page,
                      const struct panel *panel,
                      unsigned frame)
{
    int y = down(panel, panel->box.bottom) + FLOOR_DEPTH;
    int left = page->column * (int)frame + MARGIN / 2;

    open_layer(out, LAYER_PROP);
    text_addf(out,
              "<line class=\"floor\" x1=\"%d\" y1=\"%d\" x2=\"%d\" "
              "y2=\"%d\"/>\n</g>\n",
              left,
              y,
              left + page->column - MARGIN,
              y);
}

/* Strokes come farthest first; those of one layer in a row share a group. */
static void add_sketch(struct text *out,
                       const struct panel *panel,
                       const struct sketch *sketch)
{
    for (unsigned i = 0; i < sketch->count; i++) {
        const struct stroke *stroke = &sketch->strokes[i];

        if (i == 0 || stroke->layer != stroke[-1].layer)
            open_layer(out, (enum layer)stroke->layer);
        add_stroke(out, panel, stroke);
        if (i + 1 == sketch->count || stroke->layer != stroke[1].layer)
            text_add(out, "</g>\n");
    }
}

/* ---- the page ---- */

static struct page page_of(const struct figure *figure)
{
    struct page page = {.box = figure_box(figure)};
    int width = (int)ceilf(page.box.right - page.box.left) + 2 * MARGIN;
    int height = (int)ceilf(page.box.top - page.box.bottom) + 2 * MARGIN;

    page.column = width > COLUMN_LEAST ? width : COLUMN_LEAST;
    page.picture = height;
    for (unsigned i = 0; i < figure->frame_count; i++) {
        int lines = name_lines(figure->frames[i].name, page.column);

        page.lines = lines > page.lines ? lines : page.lines;
    }
    page.width = page.column * (int)figure->frame_count;
    page.height = page.picture + page.lines * LINE_HEIGHT + MARGIN / 2;
    return page;
}

static void add_style(struct text *out)
{
    text_add(out,
             "<style type=\"text/css\">\n"
             "@media (prefers-color-scheme: dark) {\n"
             ".ground, .head { fill: " GROUND_DARK " }\n");
    for (int i = 0; i < LAYER_COUNT; i++)
        text_addf(out, ".%s { color: %s }\n", layers[i].name, layers[i].dark);
    text_addf(
        out, ".name { fill: %s }\n}\n</style>\n", layers[LAYER_NEAR].dark);
}

static void add_head(struct text *out,
                     const struct page *page,
                     const char *title,
                     const char *note)
{
    text_addf(out,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"\n     "
              "viewBox=\"0 0 %d %d\" width=\"%d\" "
              "height=\"%d\">\n",
              page->width,
              page->height,
              page->width * PIXELS / UNITS,
              page->height * PIXELS / UNITS);
    add_element(out, "title", title);
    add_element(out, "desc", note);
    add_style(out);
    text_addf(out,
              "<rect class=\"ground\" width=\"%d\" height=\"%d\" "
              "fill=\"" GROUND "\"/>\n",
              page->width,
              page->height);
}

static void add_panel(struct text *out,
                      const struct page *page,
                      const struct figure *figure,
                      unsigned frame,
                      bool mirrored)
{
    struct sketch sketch;
    float spare = (float)page->column - (page->box.right - page->box.left);
    struct panel panel = {
        page->box, (float)page->column * (float)frame + spare / 2, MARGIN};

    sketch_of(figure, moment_still(frame), &page->box, &sketch);
    if (mirrored)
        sketch_mirror(&sketch, &page->box);
    text_add(out,
             "<g class=\"frame\" fill=\"none\" stroke-linecap=\"round\" "
             "stroke-linejoin=\"round\">\n");
    if (sketch.floor)
        add_floor(out, page, &panel, frame);
    add_sketch(out, &panel, &sketch);
    text_add(out, "</g>\n");
}

void svg_of(const struct figure *figure,
            bool mirrored,
            const char *title,
            struct text *out)
{
    struct page page = page_of(figure);

    add_head(out, &page, title, figure->note);
    for (unsigned i = 0; i < figure->frame_count; i++)
        add_panel(out, &page, figure, i, mirrored);
    text_addf(out,
              "<g class=\"name\" fill=\"%s\" font-family=\"sans-serif\" "
              "font-size=\"%d\" text-anchor=\"middle\">\n",
              layers[LAYER_NEAR].colour,
              FONT_SIZE);
    for (unsigned i = 0; i < figure->frame_count; i++)
        add_name(out, figure->frames[i].name, &page, i);
    text_add(out, "</g>\n</svg>\n");
}

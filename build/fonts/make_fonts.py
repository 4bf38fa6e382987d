#!/usr/bin/env python3
"""Makes the two fonts of the printed documents; README.md beside them says from what and why.

    make_fonts.py NotoSansSC_400Regular.ttf BabelStoneHan.ttf Unihan_IRGSources.txt TARGET_DIRECTORY

Needs fontTools (Debian: python3-fonttools). The same sources give the same bytes.
"""
import copy
import re
import sys
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTFont

MADE = "2026-11-26"

# A radical shares its glyph with the character it looks like, and text copied out would turn into radicals.
RADICALS = set(range(0x2E80, 0x2FE0))

# Soft hyphen and object replacement: the printer drops them even where a font has them.
UNSEEN = {0xAD, 0xFFFC}

# Han characters by the list they were taken into Unicode from: what people and places are called, what the
# current dictionaries and the neighbours' character sets hold.
NAMES = {"GIDC", "GIDC23", "GXM", "GRM", "GDM", "GPGLG", "GZA", "GCYY", "GKJ", "GFZ", "GGFZ"}
DICTIONARIES = {"GXC", "GFC", "GXHZ", "GXH"}
NEIGHBOURS = {"J3", "J3A", "J4", "JARIB"}
ALWAYS = {0x20BB7}  # the second form of the surname Ji


def is_han(code):
    return 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0x20000 <= code <= 0x323AF


def is_composed(code):
    """Whether the character stays itself when text is composed (NFC), as all text is before it is printed."""
    return unicodedata.normalize("NFC", chr(code)) == chr(code)


def listed(unihan):
    lists = NAMES | DICTIONARIES | NEIGHBOURS
    codes = set(ALWAYS)
    with open(unihan, encoding="utf-8") as lines:
        for line in lines:
            entry = re.match(r"U\+([0-9A-F]+)\t(kIRG_GSource|kIRG_JSource|kIICore)\t(\w+)", line)
            if entry and (entry[2] == "kIICore" or entry[3] in lists):
                codes.add(int(entry[1], 16))
    codes.update(code for code in range(0x3400, 0xA000) if is_han(code))
    return codes


def reduced(path, codes):
    """The font with the glyphs of these characters, without what only screens and vertical text need."""
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "VORG", "DSIG", "gasp", "meta"]
    font = TTFont(path, recalcTimestamp=False)
    maker = subset.Subsetter(options)
    maker.populate(unicodes=codes)
    maker.subset(font)
    return font


def give_each_character_its_own_glyph(font):
    """A PDF knows one character for a glyph: where two shared one, the second gets a copy."""
    seen = set()
    copies = {}
    order = list(font.getGlyphOrder())
    for code, glyph in sorted(font.getBestCmap().items()):
        if glyph in seen:
            name = f"copy{code:X}"
            font["glyf"].glyphs[name] = copy.deepcopy(font["glyf"][glyph])
            font["hmtx"].metrics[name] = font["hmtx"].metrics[glyph]
            order.append(name)
            copies[code] = name
        seen.add(glyph)
    font.setGlyphOrder(order)
    font["glyf"].setGlyphOrder(order)
    # Variants of a character (format 14) cannot be asked for by a PDF.
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({code: name for code, name in copies.items() if code in table.cmap})
    # The number of glyphs as they stand, for tables that are written before the glyphs are.
    font["maxp"].numGlyphs = len(order)


def name(font, family, notice):
    postscript = family.replace(" ", "") + "-Regular"
    names = font["name"]
    copyright_notice = names.getDebugName(0) or ""
    texts = {0: copyright_notice, 1: family, 2: "Regular", 3: postscript, 4: family, 6: postscript, 10: notice,
             5: names.getDebugName(5), 13: names.getDebugName(13), 14: names.getDebugName(14)}
    names.names = []
    for number, text in texts.items():
        if text:
            names.setName(text, number, 3, 1, 0x409)


def main(noto, babelstone, unihan, target):
    all_of_noto = set(TTFont(noto, lazy=True).getBestCmap())
    kept = {code for code in all_of_noto - RADICALS - UNSEEN if is_composed(code)}
    sans = reduced(noto, kept)
    give_each_character_its_own_glyph(sans)
    name(sans, "Huiji Print Sans", f"Changed on {MADE} by make_fonts.py: Noto Sans SC without radicals, "
         "layout tables and hints; one glyph for each character.")
    sans.save(f"{target}/print-sans.ttf")

    rare = {code for code in listed(unihan) - kept if is_composed(code)}
    rare &= set(TTFont(babelstone, lazy=True).getBestCmap())
    han = reduced(babelstone, rare)
    give_each_character_its_own_glyph(han)
    name(han, "Huiji Print Rare Han", f"Changed on {MADE} by make_fonts.py: a subset of BabelStone Han with the "
         "rare Han characters of names of people and places.")
    han.save(f"{target}/print-rare-han.ttf")
    print(f"print-sans.ttf {len(kept)} characters, print-rare-han.ttf {len(rare)} characters")


if __name__ == "__main__":
    main(*sys.argv[1:])

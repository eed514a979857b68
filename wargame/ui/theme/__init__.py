"""Tokens, palettes, fonts, and the style that draws by them."""

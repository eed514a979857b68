"""How controls look: one style that asks the theme for colours and sizes whenever it draws."""

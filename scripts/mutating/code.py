"""Mutants of code: one comparison, constant, connective, negation or default changed at a time."""

from __future__ import annotations

import ast
import copy
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODULES = (
    "judge",
    "program",
    "room",
    "ballots",
    "binding",
    "admission",
    "comparing",
    "numbers",
    "electorate",
    "selectors",
    "standing",
    "worded",
    "kind",
    "nested",
    "kinds/always",
    "kinds/block",
    "kinds/count",
    "kinds/every",
    "kinds/fact",
    "kinds/margin",
    "kinds/negation",
    "kinds/none_of",
    "kinds/role",
    "kinds/share",
    "kinds/some",
    "model",
    "flips",
    "search",
    "turning",
    "interchange",
    "parts",
)
"""Modules of `wargame/rules` that take part in a ruling."""

UNTOUCHED = {
    "mentions": "names for the checks of a charter; the corpus of malformed charters proves them",
    "__repr__": "for people who look for faults",
    "_REMEMBERED": "how much is remembered, for speed",
    "_KEPT": "how much is remembered, for speed",
    "PATIENCE": "how long the search goes on",
    "LONG_PATIENCE": "how long the search goes on",
    "determines": "read by play, which makes the finding; no ruling depends on it",
    "adopts_on_silence": "the author's word to the checks; no ruling depends on it",
}
"""Functions and constants that no ruling depends on."""

EFFORT = (".asked >", "4 * limit", "8 * limit", "8 * LIMIT", "LONG_PATIENCE")
"""How long a search goes on, and how many sets it looks at before it cuts the list."""

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
NAMES = {"all": "any", "any": "all", "min": "max", "max": "min"}
OPERATORS = {"ge": "gt", "gt": "ge", "le": "lt", "lt": "le", "eq": "ne"}
DEFAULTS = {
    "adopt": "reject",
    "reject": "adopt",
    "main": "other",
    "inadmissible": "rejected",
    "contested": "assume-true",
    "for": "against",
}
"""What a default that is a word becomes; other words are texts for people."""


class Change(NamedTuple):
    """One mutant of a module: where, and what was put in place of what."""

    module: str
    number: int
    line: int
    function: str
    was: str
    becomes: str
    again: int = 1

    @property
    def name(self) -> str:
        """The mutant in a line."""
        where = f"{self.module}.py:{self.line} {self.function}".rstrip()
        return f"{where}: {self.was} -> {self.becomes}"

    @property
    def key(self) -> str:
        """The same without the line, which moves; several alike in a function are numbered."""
        where = f"{self.module}.py {self.function}".rstrip()
        which = f" ({self.again})" if self.again > 1 else ""
        return f"{where}: {self.was} -> {self.becomes}{which}"


class _Mutator(ast.NodeTransformer):
    """Counts every change that can be made, and makes one of them."""

    def __init__(self, module: str, wanted: int = -1) -> None:
        self.module = module
        self.wanted = wanted
        self.found: list[Change] = []
        self.inside: list[str] = []

    def offer(self, node: ast.AST, other: ast.AST) -> ast.AST:
        """Note one change; make it if it is the one that is wanted."""
        number = len(self.found)
        was, becomes = (" ".join(ast.unparse(one).split()) for one in (node, other))
        line = getattr(node, "lineno", 0)
        name = ".".join(self.inside)
        self.found.append(Change(self.module, number, line, name, _cut(was), _cut(becomes)))
        return ast.copy_location(other, node) if number == self.wanted else node

    def both(self, node: ast.AST, others: Iterator[ast.AST]) -> ast.AST:
        """Offer several changes of one node, then go on inside it."""
        chosen = node
        for other in others:
            made = self.offer(node, other)
            chosen = made if made is not node else chosen
        return chosen if chosen is not node else self.generic_visit(node)

    # ------------------------------------------------------------- what is left alone

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Leave out validators and functions that no ruling depends on."""
        if node.name in UNTOUCHED or any(
            "validator" in ast.unparse(d) for d in node.decorator_list
        ):
            return node
        self.inside.append(node.name)
        node.args.defaults = [self.visit(one) for one in node.args.defaults]
        node.args.kw_defaults = [one and self.visit(one) for one in node.args.kw_defaults]
        node.body = [self.visit(one) for one in node.body]
        self.inside.pop()
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Go into a class without its bases and decorators."""
        self.inside.append(node.name)
        node.body = [self.visit(one) for one in node.body]
        self.inside.pop()
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        """Leave texts alone."""
        return node if isinstance(node.value, ast.Constant) else self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        """Leave messages alone."""
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """Mutate the value, never the annotation."""
        if node.value is None or getattr(node.target, "id", "") in UNTOUCHED:
            return node
        if "ClassVar" in ast.unparse(node.annotation):
            return node
        if isinstance(node.value, ast.Call) and getattr(node.value.func, "id", "") == "Field":
            # The rest of a field says what a file may hold, which is proven elsewhere.
            node.value.args = [self.visit(one) for one in node.value.args]
            return node
        if isinstance(node.value, ast.Constant) and node.value.value in DEFAULTS:
            other = ast.Constant(DEFAULTS[str(node.value.value)])
            node.value = self.offer(node.value, other)  # type: ignore[assignment]
            return node
        node.value = self.visit(node.value)
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        """Mutate the value, but for constants that no ruling depends on."""
        if any(getattr(target, "id", "") in UNTOUCHED for target in node.targets):
            return node
        node.value = self.visit(node.value)
        return node

    # ------------------------------------------------------------- what is changed

    def visit_If(self, node: ast.If) -> ast.AST:
        """Negate a condition that has no operator of its own; leave the clearing of memory."""
        if ast.unparse(node.test) == "TYPE_CHECKING" or ast.unparse(node.body[0]).endswith(
            ".clear()"
        ):
            return node
        node.test = self._condition(node.test)
        node.body = [self.visit(one) for one in node.body]
        node.orelse = [self.visit(one) for one in node.orelse]
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        """Negate a condition that has no operator of its own."""
        node.test = self._condition(node.test)
        node.body, node.orelse = self.visit(node.body), self.visit(node.orelse)
        return node

    def visit_While(self, node: ast.While) -> ast.AST:
        """Leave `while True` alone: its opposite does nothing at all."""
        if not isinstance(node.test, ast.Constant):
            node.test = self.visit(node.test)
        node.body = [self.visit(one) for one in node.body]
        return node

    def _condition(self, test: ast.expr) -> ast.expr:
        if isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp):
            return self.visit(test)  # type: ignore[no-any-return]
        made = self.offer(test, ast.UnaryOp(ast.Not(), copy.deepcopy(test)))
        return self.visit(test) if made is test else made  # type: ignore[return-value]

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Make a comparison strict or not, or its opposite; leave those of effort."""
        if any(word in ast.unparse(node) for word in EFFORT):
            return node
        return self.both(node, self._compared(node))

    def _compared(self, node: ast.Compare) -> Iterator[ast.AST]:
        for at, op in enumerate(node.ops):
            if type(op) in COMPARISONS:
                other = copy.deepcopy(node)
                other.ops[at] = COMPARISONS[type(op)]()
                yield other

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        """Put `or` for `and`, and the reverse."""
        other = copy.deepcopy(node)
        other.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return self.both(node, iter([other]))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        """Take a negation away."""
        if isinstance(node.op, ast.UAdd):
            return self.generic_visit(node)
        return self.both(node, iter([copy.deepcopy(node.operand)]))

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """Put another operator."""
        if _is_type(node) or any(word in ast.unparse(node) for word in EFFORT):
            return node
        if type(node.op) not in ARITHMETIC:
            return self.generic_visit(node)
        other = copy.deepcopy(node)
        other.op = ARITHMETIC[type(node.op)]()
        return self.both(node, iter([other]))

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        """Put another operator."""
        if type(node.op) not in ARITHMETIC:
            return self.generic_visit(node)
        other = copy.deepcopy(node)
        other.op = ARITHMETIC[type(node.op)]()
        return self.both(node, iter([other]))

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """Turn truth round, and make a number one more."""
        if isinstance(node.value, bool):
            return self.offer(node, ast.Constant(not node.value))
        if isinstance(node.value, int):
            return self.offer(node, ast.Constant(node.value + 1))
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Put `any` for `all`, `max` for `min`, and the reverse."""
        if isinstance(node.func, ast.Name) and node.func.id in NAMES:
            other = copy.deepcopy(node)
            other.func = ast.Name(NAMES[node.func.id], ast.Load())
            return self.both(node, iter([other]))
        return self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """Put another function of the module `operator`."""
        if isinstance(node.value, ast.Name) and node.value.id == "operator":
            other = copy.deepcopy(node)
            other.attr = OPERATORS[node.attr]
            return self.offer(node, other)
        return self.generic_visit(node)


def _is_type(node: ast.BinOp) -> bool:
    """Whether `|` joins types, as in `isinstance(x, A | B)` and in aliases."""
    names = [n.id for n in ast.walk(node) if isinstance(n, ast.Name)]
    joined = isinstance(node.op, ast.BitOr) and bool(names)
    return joined and all(name[:1].isupper() or name in {"str", "int", "bool"} for name in names)


def _cut(text: str) -> str:
    return text if len(text) <= 90 else f"{text[:87]}..."


def changes(source: str, module: str) -> Iterator[Change]:
    """List every mutant of a module."""
    mutator = _Mutator(module)
    mutator.visit(ast.parse(source))
    seen: Counter[str] = Counter()
    for change in mutator.found:
        seen[change.key] += 1
        again = seen[change.key]
        yield change._replace(again=again)


def mutated(source: str, change: Change) -> ast.Module:
    """Make one mutant."""
    mutator = _Mutator(change.module, change.number)
    tree: ast.Module = mutator.visit(ast.parse(source))
    return ast.fix_missing_locations(tree)


def all_changes(rules: Path) -> list[Change]:
    """List every mutant of the modules that take part in a ruling."""
    return [
        change
        for module in MODULES
        for change in changes((rules / f"{module}.py").read_text("utf-8"), module)
    ]

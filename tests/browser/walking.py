"""Goes through a lesson as a student does, with the mouse or with the keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from .lessons import Lessons

MOST_TABS = 400
expect.set_options(timeout=20_000)  # the first chart brings plotly along, and test machines are slow


class Mouse:
    """Clicks and drags."""

    def __init__(self, lessons: Lessons) -> None:
        self.lessons = lessons
        self.page = lessons.page

    def press(self, button: Locator) -> None:
        expect(button).to_be_enabled()
        button.click()

    def type(self, field: Locator, text: str) -> None:
        field.click()
        self.page.keyboard.type(text)
        self.page.keyboard.press("Tab")

    def slide(self, slider: Locator, share: float) -> None:
        """Click on the track, ``share`` of the way along."""
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        assert box is not None
        slider.click(position={"x": box["width"] * share, "y": box["height"] / 2})

    def choose(self, option: Locator) -> None:
        """A radio button, checkbox or switch, by its label."""
        expect(option).to_be_enabled()
        option.locator("xpath=ancestor::label[1]").click()
        expect(option).to_be_checked()


class Keyboard:
    """Tab, arrows, space and Enter; nothing is clicked."""

    def __init__(self, lessons: Lessons) -> None:
        self.lessons = lessons
        self.page = lessons.page

    def reach(self, target: Locator) -> None:
        """Press Tab until the focus is there; the target is looked for again only where it was drawn anew."""
        expect(target).to_be_visible()
        found = target.element_handle()
        for _step in range(MOST_TABS):
            match found.evaluate("element => element.isConnected ? element === document.activeElement : 'gone'"):
                case True:
                    return
                case "gone":
                    found = target.element_handle()
                case False:
                    self.page.keyboard.press("Tab")
        raise AssertionError(f"{MOST_TABS} times Tab did not lead to {target}")

    def press(self, button: Locator) -> None:
        expect(button).to_be_enabled()
        self.reach(button)
        self.page.keyboard.press("Enter")

    def type(self, field: Locator, text: str) -> None:
        self.reach(field)
        self.page.keyboard.type(text)
        self.page.keyboard.press("Tab")

    def slide(self, slider: Locator, share: float) -> None:
        """Home, then Page Up in tenths."""
        self.reach(slider)
        self.page.keyboard.press("Home")
        for _step in range(round(share * 10)):
            self.page.keyboard.press("PageUp")

    def choose(self, option: Locator) -> None:
        """Radio buttons take arrows once one of them is reached, the others the space bar."""
        expect(option).to_be_enabled()
        if option.get_attribute("type") == "radio":
            name = option.get_attribute("name")
            group = self.page.locator(f'input[type=radio][name="{name}"]')
            checked = group.and_(self.page.locator(":checked"))
            self.reach(checked.first if checked.count() else group.first)
            if not checked.count():
                self.page.keyboard.press("Space")
            for _step in range(group.count()):
                if option.is_checked():
                    break
                self.page.keyboard.press("ArrowDown")
        else:
            self.reach(option)
            self.page.keyboard.press("Space")
        expect(option).to_be_checked()


Walker = Mouse | Keyboard

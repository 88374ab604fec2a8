"""A whole evaluation, from the notice to the verified record, through the services the screens call.

Everybody has a profile of their own and only packages pass between them; the walk plays each person in turn. Ids and
keys are random, as they are for people; what is scored, agreed and priced comes from the content.
"""

from dataclasses import dataclass

from evaluator.demo.awarding import Awarding
from evaluator.demo.cast import SECRETS, secrets_of
from evaluator.demo.panel_at_work import PanelAtWork
from evaluator.demo.setting_up import SettingUp


@dataclass(kw_only=True)
class Walk(SettingUp, PanelAtWork, Awarding):
    """The whole evaluation in the order of its stages."""

    def run(self) -> None:
        """Play the evaluation to its end, and write what opens its files."""
        self.play()
        self.write(SECRETS, secrets_of(self.players.values()))

    def play(self) -> None:
        """Play the evaluation to its end. Raises: RuleBroken or FileProblem, which would be this program's fault."""
        steps = (
            ("Making a profile for each person", self.make_profiles),
            ("Setting up from the notice", self.set_up),
            ("Issuing the packs", self.issue_packs),
            ("Scoring", self.score),
            ("Merging and moderating", self.moderate),
            ("Pricing", self.enter_prices),
            ("Ranking and signing the report", self.sign_report),
            ("Approving and keeping the record", self.approve),
            ("Writing the letters and the disclosure pack", self.write_letters),
        )
        for said, step in steps:
            self.tell(said)
            step()

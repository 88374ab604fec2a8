"""The panes of the evaluation model's screen: each shows the model and hands on a changed one."""

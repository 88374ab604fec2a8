<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" sourcelanguage="en_GB">
  <context>
    <name>windows</name>
    <message>
      <source>You cancelled it. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start it again when you want to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a problem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its place could not be written down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its place is written down in {folder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program met an error it did not expect. What was saved is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it and start it again. {written}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can paste it. Nobody can reset it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock your profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remember on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help for this screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a package or another file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+1 to Ctrl+9</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to a step in the list at the left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+Plus, Ctrl+Minus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger and smaller text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock your profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score: save and go to the next response that is not finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderate: agree and go to the next item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm: mark as read and go to the next item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderate: show or close the window for the projector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alt+Up, Alt+Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model: move a criterion up or down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0 to 9</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score: choose these points, while the points have the focus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score: from the words to search for to the pages found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tab, Shift+Tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next and previous control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alt and an underlined letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the field with that letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo and redo what was typed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Escape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close help or a question; cancel work that takes long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save everything and quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Libraries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>see its own files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ten-minute tour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ten minutes on the worked example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the ticks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About this program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bid evaluation {version}. It makes no network connections and sends nothing anywhere. It is no product of the NHS and stands under the MIT licence, without warranty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All changes are saved on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing leaves this computer. The program makes no network connections.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Esc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open for reading only: this folder cannot be written in, and no change is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not everything you typed is saved yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bid evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Packages, signed PDFs, records and identity cards (*.bidpack *.pdf *.asice *.bidid)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your role has no use for this package.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locked – offline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send it to its addressee.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} – {roles} – offline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} – offline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+O</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Lock your profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+L</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save everything and &amp;quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+Q</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Larger text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl++</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+=</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Smaller text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+-</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help for this screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ten-minute &amp;tour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+/</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;About</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed, not agreed again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Typed, not agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To confirm: {people}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln person/people</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>To confirm: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When, as claimed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Head of the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not scored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, no rationale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no rationale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clarification asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points} points{lacking}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start the program at a desktop, or give it a command: --help lists them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No window can be shown: there is no screen, or a part that Qt needs for it is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide applications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in an assessment…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follows, or waits for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To be decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chosen application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requirement or ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First assessor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second assessor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both assessments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of a clarification: what the supplier answered, and where the answer is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settle this point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settle a difference or a clarification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Have the refusals confirmed…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in a confirmation…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Four eyes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two people assess each application. What follows is worked out, never chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver reads each refusal with its reasons and confirms it with a signature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in an assessment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds nothing new.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No refusal waits to be confirmed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{assessments} taken in.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln assessment(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>the refusals to confirm</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln decision(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Passed, or not excluded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed, or excluded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not applicable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in a confirmation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{about} is settled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excludes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does not exclude</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide {applications}…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln application(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>lot {lot} {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the refusal of {application_id} for lot {lot_id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>• {application_id}, lot {lot_id}: {listed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agenda, largest spread first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close moderation…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for confirmation…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open confirmations…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You cancelled it before the agenda was read. Go to another step and back to read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{items} still to close.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln item(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Moderation is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alpha</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>W</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement on each question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leniency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leniency of each member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement before moderation (assurance only)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spread of one question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where it stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{assessed} of 2 assessments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has applied yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} (extended)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{applications}, {waiting:,} not decided, {late:,} overdue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lot {lot}: {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A first application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this application in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in one by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A small or medium enterprise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add documents…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Supplier &amp;name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In universal time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lots applied for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence that runs out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Application reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Such as A-61.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Supplier reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same each time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Companies House</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;ODS code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;DUNS number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applies under &amp;version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assessed &amp;before under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking in the application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With it: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application {reference} is taken in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{evidence} until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} runs out on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workbooks and lists (*.xlsx *.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not in the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take these applications in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They apply under &amp;version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in many from a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a workbook or CSV…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder with documents…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row for each application. The answers stand under the numbers of the requirements, and those to the questionnaire under SQ- and the number, such as SQ-2.1(a).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is published yet that a supplier could apply under.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking in the applications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the applications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder with a folder for each application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has {columns}. Which is what?</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln column(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Documents are taken from {name}, from a folder for each reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{applications} taken in. The columns are remembered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a workbook or a CSV file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHA-256 begins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Documents of the application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy of the document…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy of the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Documents of {id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{size:,} bytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approve a proposal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requirement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the changes alter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reasons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refusals to confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a proposal…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approve and save…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the lead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refusals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is published and nobody is told before you sign it; nobody is refused before you confirm it. If you do not agree, sign nothing and tell the lead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the proposal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your approval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a proposal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change {number}: {title}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln refusal(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>, as listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open its evaluation and take it in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are no recipient of this package: somebody else passed it on to you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: this key is not one of the evaluation's people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The set-up of an evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A locked scorecard, or prices, for the chair to merge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A receipt of what the chair holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the panel agreed, signed by the chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A signature under what was agreed, for the chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award report, for the approver</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record of an evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assessments of applications, for the lead of a purchasing system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A proposal to approve, from the lead of a purchasing system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the approver approved or confirmed, for the lead of a purchasing system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions on applications, signed by the lead of a purchasing system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What came</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing of it is taken in yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open its system and take it in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None that is on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time}, as their computer claims</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assess applications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applications for you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lacks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requirements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locked, to be sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save and next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The debarment list was checked on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day on which the debarment list was checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock this assessment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign and send…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chosen requirement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Debarment list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where it stands: annex and page. A pass needs it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needed for everything but a pass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier says nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence wanted: {evidence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none is named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{finished} of {requirements}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier says: {text} {evidence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your assessment of {one}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The assessment of {application_id} is locked. Sign and send it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Send it to the procurement lead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People and packs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign and save the pack…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Packs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assessor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A pack carries the system as it stands and the applications that its person has not assessed. Send one to everybody at the start, and to two assessors whenever applications wait.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;For</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No application waits for this person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With {applications}: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pack for {name}, {applications}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Send it to its person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verify another file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Kind of event</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>22 November 2026, 12.59pm UTC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Head of the log, to compare with a signed PDF made at this moment: {grouped}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number:,} events shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your certificate as the procurement lead of the evaluation of {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the beginning of this evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beginning the evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Call-offs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Authority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw the list of suppliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invite everybody on it…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take its tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tender that came</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E&amp;xceptional complexity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why its application cannot be considered first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why an &amp;old list is used all the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>error</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln supplier(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The chosen call-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What becomes of its tender?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tenders are &amp;due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every call-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From &amp;supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is planned yet: plan a call-off below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the invitation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights: {weights}. Route: {value}{part}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More precisely, {criterion}: {wording}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No list is drawn yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List drawn {time}, {suppliers}: {who}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHA-256 of the list: {sha256} {sha256_2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tender of {name} is {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All were invited {time}; tenders due {time_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Admitted since, and tendering: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list was old: {heeded}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the invitation of {number} to {id}, tenders due {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the result of {call_off_id}, from {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of {id} is drawn and frozen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} may tender: it was admitted since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand it over…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand over to the authority's own lead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose their identity card…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask them to read you the words of their key, by telephone or in person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How were the words &amp;compared?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their job ti&amp;tle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the authority evaluates on its own computer: its lead gives you an identity card (.bidid) and gets a signed package with the frozen list, the published bounds and the invitation. Their signed record comes back here as the result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the call-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words to compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an identity card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Send it to {person}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handed to {name}, {organisation}, {time}. Handed over again, only the newest counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>call-off {id} for {name}: the list, the bounds, the invitation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan this call-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan the next call-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Such as C-13.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Body entitled to use the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its code, or the beginning of its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ro&amp;ute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason for another route than a &amp;mini-competition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it in digits, such as 60.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight of {lower}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} in more precise words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Call-off {reference} is planned. Draw the list of suppliers next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The weight of {lower} is not a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lowest} to {highest} of a hundred.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where wanted, at most {limit:,} characters. They stand in the invitation beside the published criterion and do not replace it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records and award inputs (*.asice *.json)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the result from a record…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluation and result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin its evaluation…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close without an award…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation takes tenders from those invited and nobody else, and its model keeps the weights above. It opens in the place of this system; its signed record comes back here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your &amp;job title in the evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No award</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason for &amp;closing it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the end of this call-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the result from a record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that {call_off_id} ends without an award</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes: specification, lots, scope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proof</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notices sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status under each version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There was nobody yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is assessed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody on the register is concerned by what it alters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chosen change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Have it approved…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in an approval…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tell everybody…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy of what was sent…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notices and proof</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under each version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it alters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How each supplier stood last under each version, lot by lot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a changed scope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To be assessed again by {date}: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy of what was sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the proposal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the notices of this change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lot {id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in an approval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the notice of change {number}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln letter(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source> to assess again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>version {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> (lot {listed})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} to {supplier}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who}, {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {one}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence wanted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requirements planned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read requirements from a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the questionnaire's part 3 in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan this change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan the next change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Admitted suppliers are assessed again by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day by which suppliers are assessed again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put this requirement in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the chosen one out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add this lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the last lot out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Title of the change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Published on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Specification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title of the &amp;version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A number that is there is replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re&amp;quirement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Evidence wanted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For lo&amp;ts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Such as 1, 3; empty for every lot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of a ne&amp;w lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Its title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Changed scope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty where it stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new version of the specification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan the first change: it establishes it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the requirements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No new lot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the requirements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new lot lacks its number or its title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {number} is planned (SHA-256 {sha256}…). Have it approved next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan change {before}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New lot {id}: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare your scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to this score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tenders before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tenders after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not scored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your own scores only. Were you consistent? Put right on the scoring screen what is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rationale for {supplier}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the score of {supplier}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tenders} still to be scored on this question. Your scores stand side by side once all are: each answer is judged against the guidance first.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln tender(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>p {page}: “{quote}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm what the meeting agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chair's file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair's file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Items read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The items</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have read this item (Ctrl+Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm and save…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After the meeting the chair sends you what was agreed. Your one signature stands under every item, so read each before you confirm. If something is not as it was agreed, do not confirm: tell the chair, who corrects it and sends it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading what was agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} to confirm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing waits to be confirmed by you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm and save… ({left} still to read)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chair's file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {whole} read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your confirmation of {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number}, each as you have read it on this screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Send it to the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreed score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreed reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dissent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence relied on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who was present</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points} of {maximum}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points raised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes of view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discussed, each by itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} now gives {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session {number}, led by {chair}. Present: {present}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your signature names this item by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why not higher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why not lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it was corrected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What conflicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clarifications relied on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objections a reviewer might have, and why the reason stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>decisive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None is recorded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None is named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody's view is recorded as changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is marked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{document}, page {page}: “{quote}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdrawn: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Absent: {absent}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it was settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before you open any document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;What it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work, family, money, friendship: now or before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on to your work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The suppliers' names are back. Look at them, declare again, then sign it for the chair: the award report cannot be signed before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their names are hidden while the panel scores. Say whether you have an interest in anybody who supplies what is bought here; once the names are back, look at them and declare again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have no interest in any of these suppliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have an interest to declare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign and save for the chair…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who has tendered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your declaration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An interest is personal, professional or financial, direct or indirect, and includes what others might reasonably see as one. What you say here is signed with what you send, and stands in the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your declaration of interests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what you declared, knowing the suppliers' names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declared {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have not said whether you have an interest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The interest is not described.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of the two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To decide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Questions to decide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record the decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record a decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working out the award</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ No question is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, until {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, between {tenders}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Matter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Criterion with the minimum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the exclusion rests on, in the words of the rules.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier may &amp;explain until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last day. No rejection before it has passed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stands in the award report under your signature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the one it is about.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{questions} must be decided before the report is signed.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln question(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Change {number}: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published on {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New lot {id}: {title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {number} of the specification: {title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scope: {scope}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Admitted suppliers are assessed again by {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence: {evidence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lots: {lots}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign and save the disclosure pack…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pe&amp;ople named in the tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One in a line, as written: Jo Example. Each is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A request for information</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep these lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show what looks like a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores, comments and what moderation changed, under numbers instead of names, with a log of what was left out. The panel's and the suppliers' names are taken out by themselves; whom a tender names is for you to list. Somebody competent reads the pack before it is released.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other &amp;words to leave out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One phrase in a line, such as a project's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Nothing in the pack looks like a name that is not listed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looks like a name and would stand in the pack: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List those that are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save what it answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What each document answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A document goes to every panel member unless you take ticks out: then only to those who score one of its questions, and to the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>D&amp;ocument to attach</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Questions it answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lists of bodies (*.csv *.txt)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The purchasing system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suppliers can apply.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Criterion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published bounds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Postcode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scheme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bodies entitled to use it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Selection questionnaire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a list of bodies…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next: enrol two assessors and an approver on the screen “People and packs”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next: plan the first change on the screen “Changes”. It brings the specification and the lots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next: the first change is approved and published on the screen “Changes”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next: import the bodies entitled to use it, below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the notice established</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Specification in force</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Organisation Data Service's file (CSV), or a plain list with a code and a name on each line. The codes are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {called}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a list of bodies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}. {source} As of {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>; the first {most_shown} are shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{found:,} of {bodys}{more}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln body/bodies</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Notice (ocid)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Established by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ceiling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{bodys} new or changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{date} to {date_2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notices (*.json *.jsonl)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Establish a purchasing system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quality</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Ceiling in pounds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty where the notice is silent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Establish the system…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the notice…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The published notice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An OCDS file as published on Find a Tender or Contracts Finder (JSON).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it does not say:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Established by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The published bounds between which each call-off sets its weights, in marks of a hundred.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your &amp;job title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Opens on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;loses on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the notice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Buyer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Procedure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing that is needed is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The title or the body that establishes it is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Establishing the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it in digits, such as 45,000,000.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the notice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} is not a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the beginning of this {called}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The ceiling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your certificate as the procurement lead of this {called}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, lowest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, highest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lowest weight of {lower}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The highest weight of {lower}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Models (*.xlsx *.json)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set up: criteria and weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Freeze the model…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Templat&amp;e</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin from it…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save to a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workbook to fill in…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts of the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks given out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the model of {name}. What was here before stays in the history of this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Freeze the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Freeze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scales</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin from a template</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model is frozen: it is part of what is signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model is sound. Frozen, it cannot change after tenders are opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Freeze this model? It cannot be changed after.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Freezing the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the workbook to fill in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{description} Begin from it? What is here now stays in the history of this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> ({things} to put right.)</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln more thing(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Nothing was taken from {name}. Put this right in it, then open it again:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warnings ({number})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If you have never seen the program, open it as the panel member who is scoring.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make the worked example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Who you are in the example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A whole evaluation with invented suppliers, people and prices, to try everything without risk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The worked example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open as this person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset the example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to my own profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Making the worked example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are {name} in the example. To sign there, the passphrase is “{passphrase}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose who you want to be in the example.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declared by the supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier's answers to the questionnaire did not come with its application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Facts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Self-cleaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grounds found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grounds for exclusion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note this ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where the supplier declared one or the authority learnt of one. A mandatory ground excludes unless self-cleaning suffices, it lapsed, or the public interest overrides it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Happened on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Facts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Self-&amp;cleaning that was shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it empty where none was shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does it suffice?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it was &amp;weighed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needed where self-cleaning was shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Public interest that overrides it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it empty where there is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What &amp;follows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason for &amp;that</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suffices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does not suffice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not suffice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It suffices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier is excluded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier is not excluded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excluded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not excluded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it out first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{question_id} is noted already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you found out, and why that decides it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tender that came late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refused tender stays on record by its name, time and reason; nothing of it reaches the panel. The approver signs every decision on their own computer, and the panel's packs wait for that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Late tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Every late tender is decided. Another decision replaces the earlier one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refuse it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To be decided before the set-up is issued: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approve the decisions on late tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decided by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions on late tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign and save…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Late tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The procurement lead decided about each tender that came after the closing time. Nobody of the panel has a pack before you have signed. If you do not agree, do not sign: tell the lead why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the decisions on late tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Send it to the lead and the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender came late: there is nothing to sign.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ You have signed these decisions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These decisions wait for you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every decision listed, with its reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign and save the letters…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters &amp;sent on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By electronic means, all on one day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Award notice &amp;published on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not before the letters are sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each letter holds its own supplier's assessment and the winner's, and no other tender.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ The lists are kept, for every disclosure of this evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing up the letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the disclosure pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking through the disclosure pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder for the letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder for the disclosure pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the letter to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what is disclosed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the log of what was left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing the letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing the disclosure pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ranks first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goes to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lots side by side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record what follows for this lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The limit on lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This lot cannot be awarded yet: it waits for the lots that bear on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set up: several lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lots are awarded in their order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A supplier keeps the lots it prefers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Most lots for one supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty where there is no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One in a line, in the published order: its id, a colon, its title. 2: South</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What every lot has in common</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Publish these rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is one lot alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each lot is an evaluation of its own, begun from the same notice. Publish the same rules in each, before its model is frozen: they are part of what is signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Shared criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ticked: answered alike in every lot. Different points in two lots are then named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;How the limit is applied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No rules for several lots are published: this evaluation stands alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The limit is not a whole number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type 1, 2 or more, or nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Present</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Absent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the approver to reopen…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the approver's consent…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award report is signed. It stays in the record, and you sign a second one that names it and says what changed. Letters that went out are to be taken back: the approver is told how many were signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin a session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who is present</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver consents with a signature; then a new session can correct what was agreed. What was agreed before stays in the record and on its PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason for reopening</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No session is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session {number} is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds {what} of {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replaces {name}'s earlier submission: {changed} differ. The earlier one stays in the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said} Changed: {prices}. Look again at what was decided on the earlier prices, on “Decisions”, before the report is signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes nothing: it is held already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is kept in the record, and does not count: {name} has signed a later one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said} About its phrase: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conflicts with another of {name}. Both are kept; neither counts until {name} settles it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} sent two submissions that do not know of each other. Nobody can say which one counts, and nothing is ranked until that is settled. Merge both and send the receipts (step 3): a receipt tells its reader of both. Then ask for a revision, made after the receipt was opened, and register its phrase: it replaces both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} sent two price submissions that do not know of each other. Nobody can say which one counts, and nothing is ranked until that is settled. Merge both and send the receipts (step 3): a receipt tells its reader of both. Once it was opened at the step “4 Prices”, the prices are signed and sent again: that replaces both.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln file(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>no price</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln price(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln score(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>the {scores}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln more price(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>the {prices}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still awaited: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} {now} instead of {before}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} to add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} to add with a remark on its phrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} in place of an earlier one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} in conflict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} superseded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} held already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Register and merge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Panel member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Registered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scorecard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Registered phrases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Phrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Twelve words, as read out or mailed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Why now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A scorecard was or may have been opened, or a phrase of this person is registered already. So the reason stands in the record, in a sentence: a revision, or a word misheard. The last phrase counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Register</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose submissions…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What merging does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign and save receipts…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Awaited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A conflict to settle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge these</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on to moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1. Phrases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2. Submissions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3. Receipts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Register everybody's phrase before any scorecard is opened. Your own is noted when you lock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the files that came, or drop them here. What merging them does is said before it is done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each person gets a signed receipt of what you hold of theirs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Merged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the submissions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the receipts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Panel &amp;member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} still to register.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln phrase(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>✓ Every phrase is registered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Everybody's scorecard is merged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing the receipts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conflict: {number} that count against each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held, number {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one receipt for each person whose submission you hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose submissions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder for the receipts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is merged yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge {files}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} for {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words} (why now: {why})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved. Send each to its person:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Criterion or question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scored on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Least points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least m&amp;arks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Money value of full marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Guidance shown to the panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Su&amp;b-criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What an answer must cover, one in a line, in the words published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chosen criterion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text} among its neighbours ({keys} in the tree)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Benchmark price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Best price, earns all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worst price, earns nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Base of the logarithm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest share of the marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest share of the marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One in a line: up to how many per cent above the lowest, then the share. 25: 0.8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks for the invented prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>T&amp;ry it out on invented prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prices with a semicolon between.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price &amp;formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write each band as 25: 0.8, the last without a limit as beyond: 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type prices in digits, with a semicolon between.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be used by this formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Halves away from zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Halves to the even figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Down, towards zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks in &amp;all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Decimal places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Close result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks; empty for no rule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Abnormally &amp;low price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Per cent below the mean; empty for no rule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tie-break steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the award is worked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between tenders with the same figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lower price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Award &amp;method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks &amp;from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rounded &amp;once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Halves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Prices that set lowest and mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Next step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the lower price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more marks for {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More marks for {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a whole number from 0 to 10.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it means</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points and what they mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it into the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove this scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scales of this model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F2 or typing changes a cell. The panel sees these words beside each response.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scale of the &amp;library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Error: points are numbers in digits, such as 3 or 2.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points: {points}. Used by {used} of the questions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quantity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price tried</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole life</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Priced items</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Quantity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit price to try</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Years in all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discount rate a year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Per cent; empty: later years count in full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decimals of the total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for priced items</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for one figure instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move item up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move item down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price schedule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> after discounting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At the unit prices tried, the whole life{over} costs {total}{discounted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a whole number of years.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a whole number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> over {years} years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not sound yet: {fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reason to freeze the model all the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is frozen and signed with the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to warn of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source: {source}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record what is agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agree and next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agenda, reasons, document, meeting, agreement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agenda</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meeting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working out how far the members agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Item {index} of {order}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open confirmations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the approver's consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdrawn, because</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stays in the record and no longer decides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What conflicts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now gives</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisive for the score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raised by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speaks for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speaks against it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A reviewer might object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say how they were settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it is &amp;corrected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is missing. The item can be agreed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discussed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence the panel relies on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add what conflicts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a change of view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the reason, or say here why it stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reason, against the criterion and its descriptor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why not &amp;higher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why not &amp;lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Dissent, if any</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who, and why. The record holds it beside the agreed score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One to a line.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln thing(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>no agreed score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{things} still missing: {listed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores were {listed}. No average is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page}: “{quote}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the confirmations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what was agreed, to be confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the moderation record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your request to reopen moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every agreed score and its reason, for everyone who was present</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the end of this session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the moderation record (PDF)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the closed moderation, for price evaluator, lead and approver</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the request with its reason, for the approver and the lead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Send it to everyone present.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed and saved as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Send it to the approver and the lead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start from a notice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By competition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Directly, without competition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By allocation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Ocid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where the file holds several procurements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the notice says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice does not say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Dynamic purchasing system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin the evaluation…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it does not say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop the notice here, or choose it: an OCDS file as published on Find a Tender or Contracts Finder (JSON). Nothing is fetched, and nothing is guessed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Title of this evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Authority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The body that will award the contract.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lot t&amp;itle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ho&amp;w the contract is awarded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other than by competition it needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole procurement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation has no title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under a &amp;{market}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under a {market}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give it one that the panel will recognise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contract</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Award criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is bought</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read from</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln release(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{start} to {end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>until {end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number}, not fetched</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln document(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>from {start}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the package</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeping the package</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing up the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving the files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder for {batch}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approved: change {numbers}. It may be told from the day it is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{refusals} confirmed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files} written to {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Send it to the approver.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put on record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody declared an interest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep this text to disclose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the statements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Text for the letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stands in every letter that gives it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Why something is withheld</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needed where the text differs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texts to disclose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the report must state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declared interests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No record knows these. They are printed in the award report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters give the agreed reasons word for word, and those for excluding, refusing or passing over a tender or for awarding nothing, unless another text stands here for one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking what the report would hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters now give this text for {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your own interests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Nothing to declare” where so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report is signed: what stands here was signed with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reason was changed since. Write its text to disclose again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What {name}, {role}, told you of their interests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done about what {name} declared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What lets something be withheld: {withholding}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it is absent: {asked}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A call-off for you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read these eight words with the lead of the purchasing system, by telephone or in person. If one is different, stop: the call-off is not from them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For {authority}, lot {id}: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From {name}, {organisation}: call-off {reference} of {system}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List frozen {date}, {suppliers}: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights: {weights}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tenders due {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How did you &amp;compare them?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: by telephone, all eight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep this pack and open it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the changes over and open it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read these eight words with the procurement lead, by telephone or in person. If one is different, stop: the pack is not from them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have this evaluation already. What you typed, locked and sent stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A pack for you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeping the pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issued to: {name}, {roles}
Issued by: {name_2}, {organisation}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lead's words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking the changes over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{about} The signature is valid and nothing changed since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}
{between}
{tenders}, {documents} for you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}
{between}
{applications}, {documents} for you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Set up already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Not begun yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The other lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take over from this lot…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin this lot…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A lot is set up as another was: with the same rules, the same model to go on building, and the same panel. The words you compared once count here too, and the roster says for which lot that was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking over the set-up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beginning the lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was taken over: everything is here already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your certificate as the procurement lead of that lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>certificates of everybody on this panel for that lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Taken over: {parts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the panel of {lot}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the beginning of {lot}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>certificates of {people} for this lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set up: issue the packs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Freeze and issue…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the closed moderation…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the request and the consent to reopen…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody but you then sees “Tender A”, “Tender B” and so on, until you give the names back after moderation. The suppliers' own documents may still name them: look through them before you issue.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln pack(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Open the approver's signature…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issue the other packs…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide the suppliers' names from the panel while it scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No name stands in a file name. Each pack opens for its person alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair sends you the closed moderation. Keep it here. If it is opened again, the chair sends you the request and the approver the consent: with both, the panel may change again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tender came late, or another person takes the chair. The approver has their pack first and signs what you decided; open that signature here, then issue the other packs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the set-up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing and sealing the packs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is here. Issuing freezes the set-up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ The approver has signed what you decided.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the approver's signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the closed moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the request and the consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder for the packs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The closed moderation is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you opened is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, for {name_2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the set-up and {packs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set up: the panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an identity card…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certify and enrol…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody gives you their identity card (.bidid). It may come by mail: the words prove it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty where they were not: the report then says so for good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Job title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The set-up is issued. Who leaves, joins or has a new key is a revision: “Revise”.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln certificate(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Certifying the panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least one role.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To be certified: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has no role yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scored by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who scores which question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save what this member scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Panel members for each question, at least</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As published, where it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without a tick taken out, a member scores every question.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Every question has enough panel members.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portfolio of call-offs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Call-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By authority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as a workbook…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as open data…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is over it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{call_offs}: {stages}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln call-off(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{due:,} wait for tenders, {overdue:,} are past their day without a result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Awarded: {spent}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the portfolio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the open data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ceiling: {ceiling}; {per_cent} is awarded, {abs} {left}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Small and medium enterprises: {per_cent} of the value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} {stage}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workbooks (*.xlsx)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair holds two different price submissions of yours. Sign and send again: it replaces both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign and save the prices…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prices as offered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prices stay with you until moderation is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open this document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a workbook…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the schedule to fill in…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chair's receipt…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offers, adjustments, second person, document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Docu&amp;ment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter each price as it stands in the document, and where you read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Offer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> A second person must check the prices first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adjustments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the receipt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the price evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Every price is entered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the price evaluation (PDF)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the prices, to the chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a receipt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import unit prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the schedule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> You may sign.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ The chair has your prices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adjust every tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adjustment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amounts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adjustments made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An adjustment is made to all tenders alike and logged with its reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;riterion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is ad&amp;justed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rea&amp;son</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type digits; 0 for none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added to the price of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{typed}” is not an amount.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find their profile…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Signed by {name}, {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let them sign the check…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once moderation is closed, the procurement lead or the approver compares every price with the documents at this screen and signs with their own passphrase. Any change asks for it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder of the second person's &amp;profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On this computer or on a stick.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No second person has checked these prices yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the check of the prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find the second person's profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No profile is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I compared every price and adjustment with the documents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the folder of the second person's profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not decided yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As it stands in the document, such as 80,000.50.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which figure &amp;stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wh&amp;y it stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where it was &amp;read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Total that the supplier states, if any</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type digits, such as 80,000.50.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{quantity:,f} {unit}. {paid}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{typed}” is not a price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The unit prices add up to {total}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, unit price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{left} of {items} unit prices still to enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> The stated total is {difference} {more}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {value} figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Word {number} of your code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least 12 characters. Several words are easier to remember than signs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make my profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passphrase &amp;again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have written it down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you typed and received is all there. Your signing key is made anew: give your new identity card to the procurement lead, who certifies it before you can sign again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save identity card…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make your profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep my profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the words again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your recovery code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your recovery code, typed back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your profile signs what you say and opens what is sent to you. It stays on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your &amp;name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As it should stand under your signature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your &amp;organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write these 24 words down on paper and keep them away from this computer. They open your profile if you lose your passphrase. They are shown now and never again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type these words from your paper. Your profile is kept once they are right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open with your recovery code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open my profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Recovery code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>24 words, with or without their numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New &amp;passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your identity card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change your passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the card to the procurement lead, and read these words to them when they ask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passphrase now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your passphrase is changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two passphrases are not the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Making your keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changing the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type it again in both fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not the word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save identity card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read your paper again, or have the words shown again and put the paper right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Word {number} is not as it was shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projector: moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreed so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One monitor only: the projector is a window of its own. Share that window, not your screen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The projector is on the monitor {name}, {width} × {height}. F11 takes it away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ranking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working of the total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working, line by line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assurance only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This stands beside the award and never enters it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No award may be announced before the report is signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report on this award is signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price offered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, of {weight}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Provisional.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Individual reasons (locked, cannot be changed)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the points mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} gave {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page}: “{shown}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open page {page}: {quote}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approve and sign…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chair's report…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the chair signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the chair sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once the award is approved: a workbook to read and sort, and a release in the Open Contracting Data Standard. The release names every tender's price: decide first what of it may be published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proving every signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the award report and the record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing the record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing up the files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Award report, which you sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conflict register</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chair's report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder for the workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder for the release</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder for the record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the award report, after the chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the record of all signed packages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Register of admitted suppliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expires</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suppliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rests on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entries of this supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter a change by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewed evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter from today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign the register of this day…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note it as renewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As of a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the supplier chosen above. Admission follows from a decision; only a suspended supplier is admitted again here. No earlier entry is ever altered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L&amp;ot of the entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beco&amp;mes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It rests on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A letter or document, such as “letter of 3 May 2019”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the supplier chosen above, when it sends evidence that runs later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E&amp;vidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Good &amp;until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown b&amp;y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document that came, such as “certificate of 3 May 2019”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the register of a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On {date}: {suppliers} admitted, {lines} in all.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln line(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{name} is {status} on lot {lot_id} from {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {kind} is good until {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entries of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the register as of {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent to reopening moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair's request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chair's request…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent and save…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation that is closed opens again only with your consent. What was agreed before stays in the record, and your consent and the reason stand in it beside the correction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award report is signed. It stays in the record; a second one will name it and say what changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your consent to reopening moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair knew the prices when this was asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No price had reached the chair when this was asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chair's request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your consent to exactly this request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have signed {letters} to suppliers. If you consent, tell each of them that the letter is taken back, and publish no award notice on it. New letters follow from the second report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asked for on {time}, as claimed by the chair's computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Send it to the chair and the lead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign and save the report…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report is signed already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scorecards are still awaited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation is not closed yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The prices have not come yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report does not hold everything that its rulebook asks for: put on record what is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the signed files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You sign the award report and the package that carries every signed file to the approver. The approver checks all of it again, and signs second.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award report and the conflict register with your signature, the award input and result. The workbook is to read and sort.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking what has come</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the award report and its package</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every scorecard is merged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the prices are merged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation is closed and confirmed by everybody present</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every question the award puts is decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ What the report must hold is there, or its absence is explained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{decisions} must still be made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder for the files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the award report (PDF)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all signed packages, to the approver</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✗ Not there, and nothing says why: {listed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✗ Not yet: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep or destroy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Day it is counted from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;How the evaluation ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No award report is signed in this copy: say how you know of the award, or why there is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put this day on record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The claim or the request that it concerns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To show that you mean it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place a hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign the certificate and destroy this copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hold for litigation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Destroy this copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The keys are destroyed, so that no database, backup or copy made on this computer opens again. You keep a signed certificate. This cannot be undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the certificate of destruction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing the certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Destroying this copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No hold stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lift the hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this copy of the evaluation is destroyed for good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Day of {event}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rule}. The day of {event} is not on record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until {date}: {rule}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A hold stands: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not yet. {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set up: a later revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What changes in this revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the chosen change out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody reads it, and it stands in the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign the revision and issue the packs…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files} written to {folder}. Send each person theirs: it extends what they have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is in force</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once the set-up is issued, scoring may have begun: criteria, weights, scales, the price formula, suppliers and tenders stay as they were published. For another model, begin a new evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files} written to {folder}. Send the approver theirs. Once you have opened the approver's signature on the screen “Packs”, issue the other packs there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is issued yet: change the panel and the tenders on their own screens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A revision needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the revised set-up and everybody's packs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revision {number}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revision {number} of the set-up is in force.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what made it necessary.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give this person the chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A panel member takes the chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their key, scorecard and confirmations stay as they are. Who chairs now stays only if they score, and then has to hand over like everybody else: if they are ill and cannot, take them off in this revision too. If moderation is closed by then, that waits until the new chair has had it opened again. The approver signs before anybody else has a pack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wh&amp;o takes the chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} takes the chair and still scores.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this person off the panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this person into the revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Scores the questions of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clari&amp;fication</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the supplier gave it. The whole panel gets it as a text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take these words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the names back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody leaves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they sent is kept with the record and is not counted from then on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who &amp;leaves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody joins, or has a new key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Whose card this is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty where they were not: the record says so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A document or clarification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a document…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the clarification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guidance in other words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Guidance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The suppliers' names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are hidden from everybody but you. Once moderation is closed, everybody may know them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} leaves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person new to this evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody: every question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the clarification first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{document} is added to the tender of {supplier}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The guidance for {criterion} is corrected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} joins as {roles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has a new key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clarification {now}.txt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The suppliers' names are given to everybody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Saved {now}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every response is finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save and go to next unscored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check and lock my scores…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to the response you are scoring; its evidence is quoted from there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the requests for clarification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locked. To correct it, start a revision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All scored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your interests have not been declared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These words are from another tender.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No words are quoted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do that first; then documents open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{left:,} left before you can lock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select them in the response, or type them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You cancelled it. No file was saved. What was signed stays signed: do it again to save it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save {batch}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved {names} in {folder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Criteria shared between the lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what the panel agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your own scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take over from another lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{scores} taken over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answers to shared criteria are the same in every lot and are scored once. Take over {what}, once that is locked there. What was begun here stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing yet. Make your profile first, or look round in the worked example.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock your profile to see what is here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing yet. A package that you keep, and an evaluation that you start, stands here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To work on a panel, give your identity card to the procurement lead. They send you a package: open it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>system pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open your evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop an evaluation package (.bidpack) here, or choose a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluation or system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluations on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have lost my passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a package…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a new evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your profile is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a package</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is open. Read what it is before you go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No evaluation is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An encrypted package of {size}. Unlock your profile to see what it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one in the list, or open a package.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check, lock and send</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Missing items</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock my scores…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the phrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign and save the file to send…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1. Check and lock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2. Tell the chair your phrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3. Sign and send</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4. Afterwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read these twelve words to the chair, or mail them. Nobody opens any scorecard before the chair has everybody's words, and yours fit no other scorecard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One signature covers your scores, your reasons and your declaration of interests.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reason for a revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only to correct what is locked. Both stay in the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locked {time}, revision {revision}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock my scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock your scores? They cannot be changed afterwards, only corrected by a revision with a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading your reasons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your score sheet and submission</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair holds two different scorecards of yours. Start a revision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{responses} still to finish before you can lock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening a revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phrase of your scorecard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your score sheet (PDF)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your submission to the chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair has your scorecard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No objection is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every response has points and a rationale. Answer the objections below, then lock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every response has points and a rationale, and nothing is objected to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one or more in the list.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln response(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Another chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the place of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand over and save…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open what was handed over…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Send it to the new chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Taken over: {scores} stand as the chair before signed them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ You have signed that another person takes the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ You have handed over. Do it again only if the new chair asks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}. Open it here together with what the others hand over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody else has a pack of this revision before you have signed. Your file carries on what moderation sent you, as it was signed. If you do not agree, do not sign: tell the lead why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new chair cannot open what you sealed to the one before. Hand over what you signed and what you were sent, as it is: nothing is signed anew, and what you confirmed stays confirmed. If an item still waits for your confirmation, confirm it on the screen “Confirm”; that goes to the new chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the chair before you had opened was sealed to them. Everybody hands it over to you as it was signed: choose the approver's file and all members' files together. Agreed scores stand with the name of whoever led that session; what they had noted and not signed is agreed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You scored for the chair before: hand over too, then open your file with those of the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Awaited from {names}, who chaired before. If they cannot hand over, ask the approver on “Moderate” to open moderation again. Once it is open, the lead can take them off the panel, and you close it without their scorecard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that another person takes the chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what you hand over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This waits for you.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln session(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>✓ Everybody has handed over. The record holds {sessions}; go on with “Moderate”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open what was handed over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that another person takes the chair, with the reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what the chair before sent you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your scorecard and confirmations, as you signed them</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln agreed score(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Saved as {name}. Send it to the lead and the new chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Awaited from {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Documents (*.pdf *.docx *.xlsx *.png *.jpg *.txt)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a list of hashes…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list is saved as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Documents of a tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A price document is sealed to the price evaluator's key at once. Enrol the price evaluator first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files and folders can be dropped here. SHA256SUMS in a folder is checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} has no list of hashes (SHA256SUMS), so nothing was compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These are price documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adding documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was added.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every file in {folder} is as its list of hashes says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a list of hashes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no tender yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the supplier, or take the folder without its list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{documents} added.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the tender first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set up: tenders and documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address and e-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E-mail of the authorit&amp;y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where suppliers write; every letter gives it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lots in order of pre&amp;ference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their ids as the supplier ranked them, as 2; 1; 3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As named on the tender.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record the closing time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the supplier's details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record the address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closing time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where suppliers write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tenders had to be in &amp;until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As published. What comes later has to be decided.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unique &amp;identifier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Public procurement number, Companies House or another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Postal &amp;address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters go there; it may be added later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;E-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters name it; it may be added later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re&amp;ceived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not recorded: letters would not say where to write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not recorded yet. The set-up is not issued without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Recorded: {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not given: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Late: {decision}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose its line in the table first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Recorded: {email}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price, sealed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to be decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open without the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asking this computer's password store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verify a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time claimed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} cannot be judged here: your key does not open it. It is sealed for somebody else, or changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is not valid: {checks} failed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is valid: nothing changed since it was signed. Whose keys these are is unknown here: {strangers}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A signed PDF, a package (.bidpack) or a record (.asice). Drop it here, or choose it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verifying</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is valid: nothing changed since it was signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed files (*.pdf *.bidpack *.asice *.bidid)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several files were dropped.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln check(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Drop one, and the next after it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projector (F11)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pro&amp;jector on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is to be done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reason for more time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extend the chosen application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason for a &amp;longer period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lengthen the first period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export to a calendar…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What waits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More time for one application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before the first call-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As of &amp;day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an application above. It may have more time once, as the rules allow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing waits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until the first call-off is issued, every application may be given longer, with a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save what is due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{things} to do, {late:,} overdue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No application is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first period runs until {date}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one that waits to be decided.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application {application} has more time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first period runs until {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No dynamic purchasing system is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your profile is locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the purchasing system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No evaluation is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one on the start screen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter your passphrase first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>notice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New from a notice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>establish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New purchasing system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evaluation_model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 Lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 Panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 Tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 Packs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 Revise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>late_tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Late tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>conflict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Interests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scoring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>submission</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Lock and send</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>succession</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Another chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>merging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Register and merge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Moderate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>confirmation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reopening</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Reopen moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 Prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ranking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 Decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on_record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 Put on record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 Approve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>6 Letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>assessors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 People and packs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Applications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>work_list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Work list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>assessment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Assess</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>admission</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Decide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>approval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Approve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>register</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 Register</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 Changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>call_off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 Call-offs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>portfolio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 Portfolio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>retention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>verification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>midday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>midnight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}, {clock} UTC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>h.mmap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show as table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, as a table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search in this document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words of this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page of the response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This page has no text to read or to search: it is a picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the document…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On page {listed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On pages {listed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}” is not in this document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove entry {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words to &amp;quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select words in the response, or type them as they stand there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add evidence from page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show on page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Packages (*.bidpack)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identity cards (*.bidid)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Error: {message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a number in digits, such as 12.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What a reviewer would object to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Why these reasons stand as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is signed with your scores and printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objections to your reasons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the chosen with this reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{objections} to {reasons}. None of them stops you saving. Before you lock, change the reason or say here why it stands.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln objection(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln reason(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What stands in the way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress: question by tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Order of work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{finished:,} of {whole:,} scored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search in &amp;all responses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found nowhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the rest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{document}, page {page}: {around}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found on {pages}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln page(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Reading for the search: {documents} to go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{documents} left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{documents} could not be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select the words that matter, then add them as evidence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to this response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search in all responses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This tender has no document that answers this question.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are scoring another tender. This is {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Rationale (needed before you lock)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clarification, note and versions…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier versions…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save all my requests for the lead…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the supplier to &amp;clarify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The procurement lead puts it to the supplier. It goes with your scores, or save it for the lead now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Note to yourself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not read in moderation, but part of the record: it is signed, kept, and disclosed if asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score (type the digit here)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hint: {said}{words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length:,} of {longest:,} characters. Score against the guidance, not other tenders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not on the scale. Give {points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type {points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Response, form or progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Response and form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words of the response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can paste it. It signs what is listed here only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your signature will stand under:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign {batch}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Versions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier versions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rationale of this version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this version up again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing that was saved is lost. To take a version up again makes a new one of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>interests declared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put on record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>decision recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>prices adjusted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>prices checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing the file with what was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the {kind} package {digest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the package {digest} is not here as the log says it was {direction}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the package {digest} is here, but the log does not say that it was {direction}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the registered phrase of {member} is not the one in the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what was put on record as {digest} is not here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a decision is not the one in the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a price adjustment is not the one in the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a check of the prices is not the one in the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the certificates of the set-up are not the ones that were signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the submission of {sender} is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the submission of {sender} is not listed as it was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the score of {sender}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the declaration of {sender} is not the one that was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the scorecard of {sender} is not locked as it was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the sessions of the meeting are not the ones that were signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the reopenings of moderation are not the ones that were signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation is not closed as it was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the files of the award are not the ones that were signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what stands on record is not what was signed with the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the decisions are not the ones that were signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the set-up does not hold ({problem})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what is on record about {about} is not what the log says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the set-up's {field} changed since it was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the price for {criterion_id}, tender {tender_id}, is not the one that was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the agreed score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} for {criterion_id}, tender {tender_id}, is not the one that was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{named} was made under a set-up that is not here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{named} is not in its place among those sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{named} is not listed as it was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the log is not the one signed in {named}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{named} does not hold ({problem})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No passphrase was given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a file with --passphrase-file, or start it from a terminal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first line of {where} is longer than a passphrase may be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the right file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no passphrase in {where}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its first line should be the passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no profile in {place}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name its folder with --profile, or create one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first line of {where} is not UTF-8 text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>score-sheet, moderation, price, award, letters, conflicts, workbook, ocds, foi or record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This program has no windows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give a command; --help lists them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not the id of an evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The command “evaluations” lists them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not a day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it as year, month, day: 2018-01-31.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working the award out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working the awards out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>compared: your own key, or one whose words you compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>certified: the procurement lead compared the words of this key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not compared: nobody is known to have compared its words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown: whose key this is cannot be told here</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln signed package(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln object(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln byte(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The published minimum is applied to every tender as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>example-secrets.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by telephone, all eight words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{secrets} names no procurement lead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make the demonstration again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{secrets} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinical safety</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Practices and patients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mobilisation and support</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing speaks against the list of {id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXAMPLE: invented suppliers, people and decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lead's file is not open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes. The annex shows it for two practices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes, since the release of last spring; the annex has the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes. It was tested before this application and the report is annexed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes, and the person responsible is named in the annex.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The example's file {name} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The example's file {name} is spoilt: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo the last change to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice does not say from when until when the system runs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lead's words are not the same at both ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXAMPLE: invented suppliers, people and prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {the_message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>alder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>birch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cedar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dogwood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>elm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The worked example's file {name} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The worked example's file {name} is spoilt: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>member-01</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer names the person responsible and says what they will do in the first quarter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The figure is given with its month and the number of practices, so that it can be checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan is written for our practices and gives a date for each of its steps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A document that supports the claim is attached and was read for this score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The result of last year stands beside the promise for the years to come.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The risk that the supplier sees has an owner and a response that could work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not say how the practices will learn whether the promise was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The second half of the question has an answer in general terms only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What follows when the person named is absent is left open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The undertaking on time has no number in it, and I looked for one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reason is given for the difference between the two years reported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I could not find who would pay attention to it after the first year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I read the page twice before I gave these points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This should be asked about when the contract is managed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The descriptor for these points fits what is written here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What weighs most for me is what the practices would notice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The guidance to the question asks for exactly this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no size “{size}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose {sizes}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinical triage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information governance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interoperability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Implementation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accessibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patient uptake</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Support desk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resilience</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reporting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data return</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>named staff</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>local plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>standards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>testing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>incidents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>measurement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>risks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>partners</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>improvement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lessons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is promised for the practices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What shows that it works</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXAMPLE: read again beside the answer and kept, because it says what decided the points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scoring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>small</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>typical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{size}” is not a size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose {small}, {typical} or {large}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verifying every signed file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder {out} is not empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a new folder, or empty this one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXAMPLE: an invented supplier and an invented tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the prices include</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bids@example-authority.example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Setting up from the notice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words of {name}'s key are not the same at both ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issuing the packs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at-each-stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at-each-stage.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Making a profile for each person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>setting up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>revising</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>confirming</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirming</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pricing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pricing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merging the prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reporting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ranking and signing the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>approving</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approving and keeping the record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sending letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} holds something else than the example.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an empty folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{step}: {done:,} of {of:,} done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every requirement for this lot is met and no ground for exclusion applies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every requirement for this lot is met.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>admitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application {id} is not for lot {lot_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two assessors differ on {differing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settle each with a reason before deciding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier is asked to clarify {left}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settle each with what the supplier answered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A decision needs its reasons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refusal is confirmed by a second person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the approver to read and confirm it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A decision cannot take effect before it is made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rules} has no clock for admission.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This rulebook knows no extension.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide within a reasonable period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This application has had its extension.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no further one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The application was due on {due}: it is late, and more time cannot be taken now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The longer period would be over already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first call-off has been issued, so the usual admission period holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A single application may be given more time, with a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The admission period runs until {until}: no call-off is issued before its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invite on the next day, or later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>individual_points: there are {number:,} different points; {most_values:,} is the limit, because each is compared with each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These figures come from the points as locked, before anybody saw another's. They ordered the agenda and bear on no mark: whatever they were, the agreed scores and the award are the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spread is the widest difference of two members over one tender, in points. Alpha is Krippendorff's at the ordinal level: 1 is full agreement, 0 what chance would give. W is Kendall's: 1 means that everybody put the tenders in one order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leniency is the mean difference of a member's points to the mean of the others' on the same responses, as a part of the scale: above 0 the member gave more than the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before moderation the panel's points agreed {closeness}: Krippendorff's alpha is {alpha}, where 1 is full agreement and 0 is what chance would give. It never enters a mark.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gave {tenths} per cent of the scale {which} than the others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The panel's points before moderation do not allow a figure of agreement.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closely</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gave as much as the others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fairly well</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only in part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scored nothing that others scored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Call-off {reference} announced weights, and this method uses none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the weighted sum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Call-off {reference} announced {announced} marks of a hundred for price; this model gives {given} of {total_weight}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The other criteria may be divided; the weight of price stays as it was announced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>insurance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind}: {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind}: {day}, has run out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A supplier's name has 1 to {longest_name} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer to {question_id} is longer than {longest_text:,} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application {id} names no lot, or one twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name each lot once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application {id} has too many answers or documents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application {id} is assessed again under a version that is not newer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evidence has run out already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the day until which it is good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Companies House number, such as 01234567 or SC123456</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organisation Data Service code, such as RJ1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DUNS number, which has nine digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{number}” is not a {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check it, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clarify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not applicable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both assessments must be locked before they are compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two people assess each application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask another person for the second assessment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A text about {requirement_id} is longer than {longest_text:,} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This assessment is locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stands as it was signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} points of application {application_id} are not finished; the first is {gaps}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each an outcome; a pass needs its evidence, anything else a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settlement of {about} has no reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A clarification of {about} is waited for, not settled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the supplier; settle it with what they answered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The assessors do not differ on {about}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is to be settled there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{requirement_id} is not asked of application {application_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>debarment list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>date of the check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is one tender alone: no other score, weight or rounding could put another first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No change of one agreed score alone would put another tender first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The smallest change of one agreed score that would put another tender first: {names}, {titles}, from {points} to {changed_to}. Then {first} would rank first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking any one tender away would not change which of the others ranks first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without the tender of {names}, {others} would rank first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No rounding is published: every rank is decided on exact figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without rounding every tender would keep its rank.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender came close to a published minimum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>just above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>just below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first-ranked tender stays first while the weight of {titles} lies between {start} and {end} marks, the others sharing the rest as they do now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without rounding the first would stay first, but the rank of {moved} would change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rounding decides who is first: without it, {first} would rank first. {published}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} has {points} point for {title}: {where} the minimum of {minimum_points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} has {points} points for {title}: {where} the minimum of {minimum_points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} has {total} marks for {title}: {where} the minimum of {minimum_marks}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missing points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missing price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>price not usable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>within margin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>abnormally low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tenders › {tender_id} › {where}: there is no {kind} criterion “{key}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>individual_points › {member} › {tender} › {criterion}: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tenders: there are {number:,}; {most_tenders:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tenders › {twice}: the id stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each tender its own id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>individual_points: there are {number:,} members; {most_members:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tenders › {tender_id} › waived: there is no criterion “{criterion}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tenders › {tender_id} › waived: “{criterion}” stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{given_points} is not on the scale “{scale}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no tender “{tender}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no scored criterion “{criterion}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the member “{member}” stands twice for this response.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} shares rank {rank} with {others}, and {no_tie_break}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} is {figure} away from {names_2}, which ranks first: less than the margin of {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The price of {names} is more than {per_cent} per cent below the mean of {mean}: ask for an explanation before deciding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the price formula of {criterion} cannot be worked out with the price {price}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the published tie-break does not part them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no tie-break is published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> Nobody can be ranked until then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} has no agreed points for {criterion}: agree them first.{everyone}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the price as a whole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quality cannot be divided by a price of {total}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} has no price for {criterion}: enter it first.{everyone}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who}: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number:,} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>planned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>list drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>invited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>awarded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closed without an award</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>held until the application is considered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>disregarded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list was drawn on {drawn_on} and was good until {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The register of lot {lot_id} has changed since the list was drawn: {parts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A call-off uses the published criteria, each once: {published}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They may be made more precise, never exchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The weights do not add up to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The invitations are out already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan another call-off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is admitted to lot {lot_id} today.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This call-off is {stage}: it cannot go to invitation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw the list first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw the list again, so that everybody admitted is invited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw the list again, or say why it is used all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tenders would be due before anybody is invited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the day they are due.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tender of {supplier_id} is {standing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide its application first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier_id} may tender already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Call-off {id} is {stage}: there is nothing to evaluate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invite everybody first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This call-off is {stage}: it has no result to note.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only a supplier who was invited can be awarded this call-off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An award has a supplier and a value, or neither.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The result is dated before the invitation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reason for {award_route}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{bound} has a weight of {weight}; {lowest} to {highest} was published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a weight within the published bounds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} joined it ({names})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} left it ({names})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>invitation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {number} of the specification is not published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next change is number {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes are numbered one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This changes nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give a specification, a lot or a scope.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A change is published from the day it is drafted to the last day of the system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A change cannot be published before the one it follows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system has no lot yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first change opens at least one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next version of the specification is {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not said by when admitted suppliers are assessed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the day after publication.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suppliers are assessed again after publication and before the system ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rule} This changes {numbers} ({place}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for it in the documents of each call-off, or establish another system by its own notice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The title of lot {lot}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a lot {id} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the new lot another number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first change needs the specification that suppliers apply under.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no lot {lot} yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open lots: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requirement {id} is for lot {name}, which does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing of this is published, and nobody is told, before this page is signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>present</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does not apply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>absent, and explained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report does not hold what {short} asks for: {absent}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under “Put on record”, state each, or say there why it is absent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No price was received for the tender that ranks first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> Assessed too, but below a threshold, section 1: {below}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Section 2, not excluded and below no threshold: {named}.{also}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>; as late: {named}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sections 1 and 2: {named}{also}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender was rejected as abnormally low.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No one tender ranks first, and nothing says that no contract is awarded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The address was not registered with the tender.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender is put first, and nothing says why no contract is awarded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Section 6, with what was done about each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Section 2: each agreed score with its reason, and who gave what before in section 4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody stated it before this report was signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the first page: the value of the award.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No contract is awarded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender took part in the award.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender qualified. Section 1, below a threshold: {below}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Section 1, as late: {named}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender was rejected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing says why {named} is not awarded it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing says why {named} are not awarded it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Section 1: {named}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the first page: {first}; its scores and reasons in section 2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the first page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the first page, with the day of the decision: {on}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day on which that was decided is not recorded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A contract is to be awarded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No register of interests was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Section 6: nobody declared an interest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Section 6: what was done about the interests of {named} is not recorded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it is absent stands below this list, as the chair stated it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the first page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Below this list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}, as the chair stated it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not in this report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{scores} of {supplier} have no reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>upheld</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>waived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>excluded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>readmitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stays shared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>notified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>explained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>shown to be performable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not shown to be performable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no award</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award as ranked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>within the limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>passed over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exclusion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>abnormally low price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award route</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>limit on lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are more than {most_decisions:,} decisions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{outcome}” is not a decision on {matter}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say by when the supplier may explain its price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter the last day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An exclusion rests on a ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the ground the tender is excluded on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reason has {number:,} characters; {longest_reason:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The decision has no reason in words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write why in a sentence; it stands in the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A decision on {matter} is about {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tie and a close result name the tenders they are between, and no other decision does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No limit on lots is published for this evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A threshold belongs to one criterion of the model, and no other decision does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No minimum is published for this criterion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the criterion whose minimum was missed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This price was shown to be performable and may not be disregarded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier has not been notified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask it to explain its price first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no explanation to decide on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record what the supplier explained first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier may explain its price until {due}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record its explanation, or decide after that day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The decisions are not numbered from 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tender is not excluded for a low price that its supplier was not asked to explain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the matter “Abnormally low price” and record that the supplier is notified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier was asked to explain its price, and that is not decided yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide it under “Abnormally low price”, or give another ground without a word on the price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier has no time to explain its price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a later day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This tender is out already: its price was not shown to be performable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing more is needed. If there is another ground, give it without a word on the price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This price was shown to be performable: the tender may not be excluded for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exclude it for another ground alone, and give that ground without a word on the price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>against</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evidence in the response that the panel pointed out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>had read the response otherwise than it is written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>had read the criterion or its descriptor otherwise than it is published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>had not taken a sub-criterion into account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a clarification by the supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not discussed yet: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not said in three words or more why this is withdrawn: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not settled yet: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{extra}” is not a published sub-criterion of {question}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An objection is passed with a reason of three words or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say in a sentence why the panel's reason stands as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A member's change of view stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the last one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A text has {number:,} characters; {longest_text:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no point is marked as decisive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>decisive points speak for and against, and it is not said under “What conflicted” how that was settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {number} entries; {most_entries} is the limit for one response.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An entry of the discussion is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill it in or remove it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A change of view for another reason needs that reason in words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} “{text}” is not a reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use up to 60 letters, digits, full stops, hyphens and underscores.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it in a sentence or two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} has {number:,} characters; {limit:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bounds of {id} are not two weights from 0 to 100, the lower one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system would close before it opens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check its two dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {called} ended on {closes_on}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing new is recorded after its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The more precise wording of {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d6e6f5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>b9d4ee</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>8fb8e0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2f6cb3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quiet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>strong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on strong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreed points by question and tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks per criterion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier}: {parts}, total {total}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A darker cell means more points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {given}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weighted sum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quality per price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>price per quality point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>price less quality value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lowest price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quality only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points over maximum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points over range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in play</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lowest over price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>above lowest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>benchmark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logarithmic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>criterion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>half up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>half even</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minimum} to {maximum}{steps}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{criterion_id} is not a price criterion of this model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation model has no scored criterion {criterion_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points} is not on the scale “{id}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give {in_words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> in steps of {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{others} or {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FOIA s. 40(2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FOIA s. 43(2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FOIA s. 41</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>[name]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>[words of the tender]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>[left out]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The call-off does not say who was invited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its sender is not the system's procurement lead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the invitation is of another system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the list of suppliers is not the one that was frozen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>those invited are not those listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the list is of another lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the evaluation is another authority's</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the notice is another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its criteria are not the published ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its weights do not add up to 100</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This call-off does not agree with itself: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The weight of {title} is outside what was published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list has {number:,} lines; {most_lines} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{line}” cannot be left out: a line has {shortest_line} to {longest_line} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write each name or phrase on a line of its own, as it stands in the texts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This letter tells you the outcome of the procurement in which you submitted a tender.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the reason for refusing the late tender of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the reason for passing over {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the agreed reason for {criterion}, {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what is said to be withheld for {criterion}, {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the reason for excluding {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The letter to {supplier} would tell of another tender: {what}, names {named}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The letter to {supplier} would tell of another tender: {what}, gives its price “{named}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under “Put on record”, the chair writes another text to disclose for it. Once the report is signed, moderation has to be opened again first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not given with the tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No rules for several lots are published here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each of these lots stands alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two of these are of the same lot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each lot once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lot} was published under other rules for the lots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lot} belongs to another procurement.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} has two tenders in {lot}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record of this lot awards it to {named}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{criterion_id} is shared by the lots, and {name} has {points} points in {lot} and {others} in {other}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>order of the lots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>preference of the suppliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is the best ranked tender whose supplier may still be awarded this lot.{before} {in_words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One supplier is awarded at most {lots}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{most} A supplier that would be awarded more keeps the lots that it ranked highest with its tenders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {number:,} lots; 2 to {most_lots:,} have rules in common.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A lot stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation is of lot {lot}, which is not among the lots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add it to the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A limit is at least 1 lot and less than {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it empty for no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no criterion “{unknown}” to share between the lots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each lot of a call-off has its own invitation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin it from its own call-off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title_of} is not ranked yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every lot is ranked first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} would be awarded more lots than it may have and did not rank all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its order of preference is registered with its tenders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title_of}: {suppliers} share the rank that decides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide the tie first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is awarded {has}, and the published limit leaves it no more. {in_words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> {tenders} had to be passed over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One supplier may be awarded any number of lots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{most} The lots are awarded in this order: {order}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each lot needs an id; id and title have at most {longest_lot_text} characters.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln lot(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{supplier} ranks the lots differently in {title_of} than in another lot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its one order of preference belongs to every tender it made.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln better ranked tender(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>tenders › {tender} › points › {leaf}: {points} is not on the scale “{id}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference {id} names its supplier, so the name cannot be hidden.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the tender a reference that tells nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new, but not under the phrase first registered in time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>replaces an earlier submission</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>already held</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>already superseded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>conflicts with another submission of the same person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One person has sent two different submissions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask them to sign a revision that names both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Serious gaps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partly meets the need</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meets the need</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excellent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{given} of {whole} marks given out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{given_out}, {over} too many</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{given_out}, {left} to go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the threshold of {points} points is not on the scale “{scale}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>steps of {step} from {minimum} do not reach the maximum {maximum}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full marks could never be given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the threshold of {least} marks does not lie between 0 and its {weight} marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a share of {share} gives more than all marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shares go from 0 to 1: 0.8 for 80 per cent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>overall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the minimum {minimum} is above the maximum {maximum}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>criteria › {id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{places} places are not between 0 and {most_places}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>each criterion is rounded only in a weighted sum, not under {method}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of points has its own minimum and maximum and no step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the weights of the top level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the weight {weight} is below 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it has children, so it can have neither a scale nor a price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it has no children, so it needs either a scale or a price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>minimum points are for scored criteria only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use minimum marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a money value is for scored criteria only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the value {node} is below 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the money value of full marks is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give it a value, if only 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a price schedule is for price criteria only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>they are for scored criteria only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there are {number}; {most_sub_criteria} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{pooled}” names the agreement over all criteria.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not one of the scales.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the scale “{name}” has one value only, so points over range would divide by 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the maximum of the scale “{name}” is {maximum}, and points are divided by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the scale a maximum above 0, or take marks from points over range.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there are none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An award needs at least one criterion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there are {count:,}; {most_criteria:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the step {step} is not above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the points {twice} stand twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is empty or padded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a weighted sum needs a price formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the method {method} takes prices as they are, without a formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the weights of its children</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} add up to {total}, not {whole}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every weight is in marks of the lot total: 30, not 0.3 or 30 per cent of a group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{margin} is below 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low} is not a per cent from 0 to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is longer than {longest_sub_criterion:,} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under {method} a price has the weight 0, not {weight}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no criterion “{criterion}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the id stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each its own id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>announced words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>social value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tie-break</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>relative price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>thresholds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>descriptors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Government Commercial Function, Bid evaluation guidance note, May 2021</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>net zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An example with quality 60 and price 40: A with quality 88 at £100,000 has 84.8, B with quality 75 at £80,000 has 85.0 and wins. A third tender with quality 20 at £40,000 cannot win, but makes it A 68.8 and B 65.0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the weights, or give the reason in three words or more. It is signed with the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{given} of {total_weight} marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> A price for each quality point is normally used with a quality threshold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Call-off {reference} announced “{title}” more precisely, and no criterion of this model says so in its title, guidance or sub-criteria: {wording}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Criteria that name net zero or social value have {marks}; at least 10 per cent are expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tie-break is published: tenders with the same figure share a rank, and a person has to decide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No threshold is published: a tender can win with no points at all on any one question.{usual}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Procurement Act 2023, s. 23 (whether failing a criterion disqualifies); {guidance}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{leaf}” is measured against other tenders' prices, so a third tender can decide between two others. {example}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scale “{id}” does not say in words what its points mean, its ends at least.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each tender's marks are added up. The most marks rank first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each tender's quality marks are divided by its price. The highest ranks first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each tender's price is divided by its quality marks. The lowest ranks first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What each tender's quality is worth in money is taken from its price. The lowest figure ranks first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lowest price ranks first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each tender's quality marks are added up. The most marks rank first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>halves away from zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>halves to the even figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>towards zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks for a question are the agreed points less the fewest points on its scale, divided by the range of the scale, times its weight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share}{limits}, times the weight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the tender's price lies from {worst} towards {best}, as a share of that distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The benchmark of {benchmark} divided by the tender's price, at most one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One, less the logarithm to base {base} of the tender's price divided by the lowest price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By how far the price lies above the lowest: {steps}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {floor} and {ceiling}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only tenders that are neither excluded nor below a threshold set the lowest, highest and mean price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} rounded once, to {places}, {halves}. Ranks are decided on the rounded figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between tenders with the same figure: {steps}. What is still equal is for a person to decide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks for a question are the agreed points, divided by the most points on its scale, times its weight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lowest price divided by the tender's price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One, less the share by which the tender's price lies above the lowest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One half, plus the share by which the tender's price lies below the mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the highest price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the lowest price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>without a lower limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least {floor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {floor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>without an upper limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most {ceiling}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tenders below a threshold still set the lowest, highest and mean price; excluded tenders do not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is rounded: marks and totals are exact.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each question's marks are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The total is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a whole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{places} decimal places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tie-break was published: tenders with the same figure share a rank and a person decides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{before}, then {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{fraction} beyond that</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{fraction} up to {up_to} per cent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least {minimum_points} points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least {minimum_marks} marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Totals less than {margin} marks behind a first-ranked tender are put to a person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A price more than {per_cent} per cent below the mean price is looked at as abnormally low.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The score for {criterion_id}, tender {tender_id}, was agreed in session {session}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say in three words or more why it is corrected; the earlier one stays in the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The agreed score for {criterion_id}, tender {tender_id}, is not complete: {gaps}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An item is agreed once nothing is missing; until then it is kept as a draft.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No agreed score is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the points the panel agreed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody of the panel is present but the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A meeting is the panel's: tick at least one other member who takes part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation is closed already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopening needs a reason and an approver.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} responses have no agreed score yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agree points and a reason for each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last session has not ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End it and ask for confirmation first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A response has two agreed scores.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no reason in words against the criterion and its descriptor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not said in three words or more why not higher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not said in three words or more why not lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A decisive point on {criterion_id}, tender {tender_id}, was raised by {name}, who does not score this question.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The score rests on what its panel says: mark another point as decisive, or name the member who made this one their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is named in the discussion of {criterion_id}, tender {tender_id}, and came to no session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let them come and confirm it, or name the member present who made the point their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A reopening of moderation has no reason in words or is not in its place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The agreed score for {criterion_id} belongs to no session of the meeting.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sessions of the meeting are not numbered from 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session {number} ends before it begins.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The agreed score for {criterion_id} is not the one agreed last.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The agreed score for {criterion_id} is there twice in one session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose {rules} by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lot {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lots {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice does not say which rules apply: {choose}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice gives no ocid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No title is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No description is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No buyer is named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No identifier of the buyer is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No procurement method is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No details of the procurement method are published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No value is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No currency is published for the value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No start of the tender period is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No closing date for tenders is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No start of the contract is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No end of the contract is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No CPV code is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No lots are published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No documents are published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{before} or {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice lacks an ocid, a title or a buyer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter it by hand, from the procurement documents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice does not say which rules apply.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose them by hand, from the procurement documents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice does not say whether this is bought through a dynamic purchasing system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer yes or no, from the procurement documents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legal basis named, {named}, is none of those known here: {choose}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice does not say whether it is bought through a dynamic purchasing system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>number {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No identifier is published for {lots}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No title is published for {lots}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No value is published for {lots}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No award criteria are published: add them by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the kind of award criteria is published ({kinds}): add the criteria and their weights by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No award criteria are published for {without}: add them by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No legal basis is named: {short} follows from the publication on {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not all award criteria are published with a weight: add the missing weights by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to declare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>disclosure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>interest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>measure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>contract</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refused as late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text to disclose is not the reason on record, and nothing says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the rule under which something is withheld, and how it applies here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for {criterion}, tender {tender}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reason {what} was changed after its text to disclose was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the new reason, and write the text to disclose again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no tender {tender_id} in this evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no tender to evaluate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Register at least one tender.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is enrolled to score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enrol at least one panel member.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The closing time for tenders is not recorded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter it with the tenders, as it was published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{nameless} has no unique identifier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a limit on lots, a supplier is known by it in every lot: add it with the tenders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{prices} still missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter “{title}” of {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A price is given twice, or for a tender or criterion that is not in this evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} scores no question of this model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what they score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{leaf}” is scored by {persons}; each question needs at least {fewest_scorers}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assign it to more panel members, on the screen “Panel”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{document} is attached to a question that is not in the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say with the tenders which questions it answers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{criterion_id}, tender {tender_id}, is not among the responses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>procurement lead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>panel member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>price evaluator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>approver</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This person is not on the panel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the procurement lead for the current set-up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An evaluation has one {role_words}; {number} are enrolled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the panel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An evaluation has at most {most_people} people.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This key is enrolled already, for {held}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each person needs their own key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One person stands twice on the panel of this set-up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} cannot take the chair: it goes to a panel member who does not have it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a panel member, or let somebody join as the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This person is not on the panel any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose somebody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The declaration has {number:,} characters; {longest_declaration:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {role_words} cannot also be the {role_words_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask another person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Awarded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed without an award</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{figure} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Call-offs by where they stand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spend against the ceiling of {ceiling}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, the first {most} of {all:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sum and share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of each supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of each authority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sum}, {share}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left below the ceiling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Over the ceiling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A longer bar means more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}: {figure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>floor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>best</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>worst</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ceiling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>base</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The price formula has no {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: the benchmark {benchmark} is not above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: the base {base} is not above 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: the floor {floor} is above the ceiling {ceiling}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: the last band has up_to {up_to}; it must have none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: only the last band may have no up_to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: the price formula {name} has no {parameter}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: the price formula {name} needs {parameter}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: the bands do not rise: {upper} follows {lower}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>worked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The adjustments are not numbered from 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are more than {most_adjustments} adjustments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{figure} is not a price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{figure:f} is not a price: it may have {most_digits} digits and {decimal_places} decimals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the figure against the document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The total that tender {tender_id} states for {leaf} is {difference} {more} than its unit prices add up to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which figure stands, and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{leaf} has no published schedule, so it takes one price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The choice of the figure that stands has no reason in words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write why it stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An adjustment needs a title and a reason in words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what is adjusted, and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The adjustment leaves out {missing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The adjustment names a tender twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An adjustment is made to all tenders alike; enter 0 where it comes to nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You entered the prices yourself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask a second person to compare them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} scores or moderates, and compares no prices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the procurement lead or the approver, if they do neither.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A text has {number:,} characters; {longest_price_text:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{leaf} of tender {tender_id} has no price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The price schedule of {leaf} has no item “{item}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{item}” has {times} unit prices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The price files that were opened are not the ones that were issued with the set-up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is among this tender's documents already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What opens a price file's commitment is not 32 bytes and a SHA-256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation reopened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The prices were sent before moderation was closed, or on another closing than is here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The price evaluator was sent a moderation that is not in the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair's log does not say when the prices were opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair opened the prices while moderation was open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yearly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each year, years {first_year} to {last_year}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once, in year {first_year}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each year, year {first_year}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The price schedule has no item “{unknown}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{item}” ({id}) has no unit price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter 0 where it is free.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a price schedule has 1 to {most_items:,} items, not {number:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{years} years are not between 1 and {most_years}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{places} decimals are not between 0 and {most_money_places}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the discount rate {discount_rate} is not between 0 and 100 per cent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an item of the price schedule stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>item “{id}” needs an id and a title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>item {id} has a text longer than {longest_item_text} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>item {id}: the quantity {quantity} is not 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>item {id} is not paid within the {years} years of the schedule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mini-competition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>direct award</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>allocation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set-up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation is at {now_at}: it cannot go to {to}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish the stage before first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} was not invited to this call-off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invited are {invited}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AwardInput</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AwardResult</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AwardTender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CloseTenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DecisionKind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>IndividualPoints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TenderResult</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiver</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award_from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>aa</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ac</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ad</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is too short to explain the points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This repeats the scale's own words. Say what in the answer meets them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This seems to compare tenders. Judge the answer against the guidance alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This names another supplier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This seems to speak of price. Price is evaluated apart from quality.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This seems to rest on something outside the tender. Only the tender and clarifications count.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing shows where this stands in the answer. Add evidence, a page, a date or a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is nearly what you wrote for another tender. Say what is particular to this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This does not mention every part of the question.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This does not mention {missing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This does not mention any part of the question.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>‹rival›</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>‹own›</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ltd limited plc llp llc inc cic company community interest group holdings the and of uk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>health healthcare care clinical digital software systems system solutions solution services service
technologies technology tech consulting medical medicine international national data online connect partners
partnership practice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>
a an and any are as at be been being but by can did do does for from had has have how i if in into is it its may
me my not of on one or our own so some such than that the their them then there these they this those to too us
very was we were what when where which who why will with would you your yours he she his her about also all each
every both only just more most much many other others over same up out no nor now
</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>answer answered answers ccg describe example gp main nhs patient patients practice practices question
response say says said supplier system tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>plan timetable wave week date milestone schedule early late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>team lead leader people manager staff</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training session trainer course learn readiness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hours open opening desk evening saturday weekend capacity limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>support desk helpdesk telephone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>response reply answers telephones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>communications letter leaflet poster campaign message activity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>views survey panel asked feedback heard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>behind lag slow visit trigger</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fails failure down outage lost interrupted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>partner council charity library agreed letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>help session helper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>languages english polish urdu bengali welsh translated devices phones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>detected symptoms flag chest sepsis stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clinician doctor nurse closes outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>officer registered clinician</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reaches routing routed queue assigned person reception</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>compliance standards case report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>availability uptime maintenance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>roles processor controller article agreement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>resilience recovery restored rehearsed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reduction cut falls hosting travel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>es</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>standstill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>admission extended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>invitation list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>authority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>authority address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tenders selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tenders rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>winner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>winner address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>framework parties</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>subcontracting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>procedure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>communication</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>conflicts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scores explained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>decision makers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>key criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>selection criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>supplier communications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>conflicts assessment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mandatory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>discretionary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>improper behaviour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a treaty state supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>requirement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>withdrawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>awarded directly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>recipient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>own assessment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>why not awarded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>winner scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>relative advantages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>winner assessment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>technical equivalence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the award</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>entry into the contract</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{short} knows no exclusion on the ground “{ground}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of its grounds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {what} “{twice}” stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>item of the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ground of exclusion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{short} has no letter for the winner, the others, an excluded or a late tender.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {rulebook} knows no dynamic purchasing system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the rules under which it was established.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>part of the letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>suspended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An entry takes effect on the day it is recorded or later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system has ended by that day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a day within its period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier_id} is {what} on lot {lot_id}: it cannot become {status}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An entry cannot take effect before the one it follows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An entry cannot rest on an older version of the specification than the one before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not admitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>phrase registered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>phrase taken over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>submission received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A phrase of {name} was registered on {registered_at}, {how}. Reason: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair's log does not say when the scorecard of {name} was opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The phrase of {name}'s scorecard was not registered before the scorecard was opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another phrase of {name} was registered after the one that their scorecard gives.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A phrase of {name} was registered late, or in the place of an earlier one, and no reason is recorded that explains it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the place of an earlier one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>after scorecards had been opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{was} became {now} point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{was} became {now} points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the points stay {points}; what is written of them was agreed again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not ranked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rank {rank}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{added} recorded since; each stands among the decisions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award stays: {is_now}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award changes from {was} to {is_now}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{item}: {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The prices of {name} are others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: total {before}, {was_ranked}, became {after}, {is_ranked}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{reason} Approved by {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not recorded in this version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>absent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not expected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{letters} to suppliers had been signed by then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It takes the place of the report signed on {signed_at}, SHA-256 {digest}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{digest}” is not a SHA-256 digest in hexadecimal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} has {number} marks for {number_2} criteria.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} has an agreed score for “{unknown}”, which is not scored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points of “{member}” for “{tender}” stand for nothing in this report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{decisions} must still be made by a person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{absent} has not submitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{absent} have not submitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation was opened again: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What changed: {change}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No one tender ranks first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No letter to a supplier had been signed by then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>placed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lifted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award report signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>confirmation issued</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No award report is signed in this copy, and the day of {kept_from} is not on record with how the evaluation ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} is still to come.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the day on record once it is past.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the evaluation was set up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} is before {what}, on {earliest}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the day of {kept_from}, which came after.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A hold is placed and lifted with a reason in words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the claim or the request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation may not be destroyed. {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was destroyed. The day it is counted from and a hold are put on record above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The title is not the one of this evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write its title exactly, to show that you mean it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A hold stands: {held_because}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept until {keep_until}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day of {kept_from} is not on record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{years} from {kept_from} ({place})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the award report was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No award report is signed in this copy: the evaluation may still be running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say in {fewest} words or more how it ended and how you know: the notice of the award, or why there is no award.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln year(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A revision may replace a person, certify a new key, add a document or clarification, correct guidance, or give a panel member the chair. For anything else, begin a new evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The procurement and its lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The suppliers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was decided about late tenders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many score each question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revision {revision} of the set-up cannot follow revision {revision_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what made it necessary: the whole panel reads it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A document that was issued cannot be changed or taken out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A price document comes with the first set-up or not at all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation model has no criterion {criterion_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Criteria, weights, scales and the price formula cannot change once the set-up is issued: they are what was published, and scoring may have begun.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suppliers' names are hidden from the beginning or not at all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Those who left before cannot be changed or taken out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody was changed or taken off without being listed among those who went.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The procurement lead and their key cannot be changed: everybody compared that key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin a new evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What {name} scores cannot change: they may have scored it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever joins may take over questions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new key for {name} cannot bring another name, post or role.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take them off and add them anew, with the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The price documents are sealed to {name}, and nobody else's key opens them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new key made with the recovery code opens them and may be certified. Otherwise begin a new evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{fixed} cannot change once the set-up is issued.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{document} was added to the tender of {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{letter} is {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The suppliers' names are back: {told}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person} left. What {person} signed is kept, and is not counted any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person} joined as {roles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The guidance for {node} was corrected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person} has a new key. What was signed with the old one stays valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person} scores {titles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person} takes the chair and still scores.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person} does not chair any more and still scores.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>descriptor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>compares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rival</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unsupported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pasted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unmentioned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {what} has {number:,} characters; {longest_text:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shorten it, or quote the document as evidence instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The quote is too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quote the words that matter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say in a sentence why your reason stands as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reason for keeping it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>request for clarification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This scorecard is locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a revision and give the reason for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} responses are not finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the list and give each points and a rationale.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This scorecard is not locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on scoring; a revision follows a lock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what was wrong with the locked scorecard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reason has {number:,} characters; {longest_text:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>information</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mandatory ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>discretionary ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>self-cleaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>financial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>technical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The selection questionnaire has no question {question_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{question_id} is not a ground for exclusion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The finding on {question_id} lacks its facts or its reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{question_id} does not exclude: {lifted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{question_id} is a mandatory ground: the supplier must be excluded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only sufficient self-cleaning, five years, or the public interest lifts it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{years} years have passed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the evidence of self-cleaning is sufficient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>overriding reasons in the public interest set it aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The self-cleaning for {question_id} is weighed without a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what the evidence shows, or why it does not suffice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{question_id} is not a {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the ground again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A text about {question_id} is longer than {longest_text:,} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Removal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sensitivity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SmallestChange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WeightInterval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sensitivity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why the contract is awarded by {route} is not recorded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The published limit on lots has not been applied to {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} may explain its price until {due}: record what it explains, or decide after that day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was decided about {supplier} ({matter}) rests on points that were agreed otherwise since: decide it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} is below the published minimum for {titles}: uphold it or waive it, with a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{supplier} has explained its price: decide whether it is shown to be performable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More than {most_changes:,} equally small changes of one score would turn this award.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recompute it without sensitivity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of requirement {id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evidence wanted for {id} is longer than {longest_text:,} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A specification has 1 to {most_requirements} requirements; this one has {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two requirements have the number {twice}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number each requirement once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing agreed yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line is the range of what was given; the dark mark is what is agreed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spread of points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No item is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tender}: {points}; spread {spread}, {agreed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spread of points: {question}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tender}, spread {spread}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} gave {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody gave points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{agreed} agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation taken over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{chair} took the chair from {before} with revision {revision} of the set-up. Reason: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} led session {numbers}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session {number} of moderation does not stand as {name}, who led it, signed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was sent something of moderation that is not here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open what everybody hands over, together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What {name} signed of moderation does not stand in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{long} late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{decision}: received {received_at}{by}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The decision on the late tender has no reason in words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write why; it stands in the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tender of {name}{more} came after the closing time and nothing is decided about it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept or refuse it, with a reason; the approver signs the decision afterwards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The late tender of {name} was refused and is not evaluated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {late}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier has no name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type it as it stands on the tender.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier's order of preference names a lot twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not an e-mail address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It looks like tenders@example.org.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, and {number}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln second(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The supplier's {what} has {number:,} characters; {most:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The supplier's {what} holds a character that cannot be seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>postal address</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln more(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Your key does not open this package.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>certified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far each weight could move (assurance only)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First stays first from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{criterion} weighs {weight} marks; the first-ranked tender stays first from {start} to {end}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{start} to {end}, published {weight}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spoken_choice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spoken_date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spoken_list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spoken_sum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spoken_time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sign}{amount:,f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{before} and {end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{before} or {end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>decide the application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>assess again under the new version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ask for renewed evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{fraction} by the published formula × {weight}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{total} (exactly {exact})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price {price}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rounded as published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>calendar days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>working days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>working days after the first day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on the day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the day after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>England</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wales</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scotland</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Northern Ireland</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letter sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>notice published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>request received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A period of {days} days cannot be counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This system's file was changed outside the program: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore a backup; nothing is signed from this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the decision on {application_id} for lot {lot_id} is not the one that was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a signed package in it does not hold: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change {number} is not the one that was drafted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the assessment of {application_id} by {assessor_id} is not the one that was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the approval of change {change} is not the one that was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the entry for {supplier_id} on lot {lot_id} is not what {application_id} decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the entry of {supplier_id} on lot {lot_id} does not follow: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>paper signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You do not take part in this system as {role_words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This package was not signed as {role_words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for the right package.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the {role_words} signs this paper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped; nothing was left half done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>--show-pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proving who signed it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading what was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sender} does not sign with this key since revision {until} of the set-up: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What came before is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask them to sign it again with their new key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say first whether you have any in these suppliers; then their documents open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You do not take part in this evaluation as {role_words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver has not signed that another person takes the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver signs it on the screen “Another chair” and sends it to the lead and the new chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver has not signed what was decided about late tenders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver signs it on their own screen and sends it to the lead and the chair: open that file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The suppliers' names are back, and you have not declared your interests since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at the names on the screen “Interests” and declare again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>supplier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>company</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>duns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Supplier reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Supplier name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Companies House number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ODS code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DUNS number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the applications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook has no sheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column is mapped for {missing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which column it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has more than {most_applications:,} applications.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is larger than the 50 MiB allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was taken in: {faults}{more}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the cells right, then open the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is not CSV in UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it again as CSV in UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{id} stands in another row too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{word}” is neither yes nor no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{id} is described otherwise in another row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the time of receipt is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is no day. Write it as {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> And {more:,} more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list is larger than the 20 MiB allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each line has a code and a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line} of the list has no code or no name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the code first, then the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line} of the list has a code or a name that is too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list is not UTF-8 text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line_num} of the list is not CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at its quotation marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list has more than {most_authorities:,} lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bid-evaluator/award-input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>format: {get} is not {quoted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open an award input file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>version: {document} is not {version}, the only version known here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A newer program may read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: there is no scored criterion {quoted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: {points} is not on the scale {quoted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: there is no price criterion {quoted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>total_weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scales</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rounding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tie_break</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>marks_from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>price_reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>margin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>abnormally_low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: {value} is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give one of: {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: the list of points is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>https://raw.githubusercontent.com/open-contracting-extensions/{}/v1.1.5/extension.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>buyer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bid-evaluator/award-result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> … (cut here: the whole text stands in the signed packages)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreed scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Individual points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sources</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The data is larger than the {limit:,} bytes allowed for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The data is not in its one exact spelling, or holds a key that has no place in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The data is nested deeper than {depth_limit} levels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The data is not what it should be: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>age:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>urn:uuid:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate does not give its holder's organisation and key to encrypt to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate does not name its holder the way this program does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate is for more or less than signing in one person's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate is not that of an evaluation's certification authority.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate is signed in a way this program does not use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate begins before the one that issued it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate outlasts the one that issued it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate does not say whose it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate gives two values where there can be one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate names two keys or evaluations where there can be one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate was not issued by the one it should be from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate names a role this program does not know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate's name is not written as text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A confirmation is signed by a panel member, or by the approver for what needs approval.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The confirmation names no item.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The declaration of interests is another person's than the one who signed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>statement.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>objects/</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>META-INF/ASiCManifest001.xml</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>META-INF/signature001.p7s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>application/json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>text/plain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>text/x-python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>application/pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package is damaged, or was changed after it was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{damaged}: its statement is not the one in the signed list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{damaged}: its files are not the ones in the signed list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package is larger than the 1 GiB allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split the documents over two packages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature claims another time than the statement it signs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The files in the package are not in their order, or one is in it that was not signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package does not say that it is an ASiC-E container.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package has no {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{damaged}: the object {sha256} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{damaged}: the object {sha256} is not the one that was signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} has no place in a package of the kind {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>application/pkix-cert</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>application/vnd.etsi.asic-e+zip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package has no contents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a {kind} package; a {kind_2} package is wanted here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the other file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The set-up does not hold one certificate for each person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The set-up was not signed by the procurement lead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This package belongs to another evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open that evaluation first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This package was signed with a key that is not the sender's in the roster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} does not take part in the role in which this package was signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} does not agree with the roster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pack does not hold one certificate for each person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pack was not signed by the procurement lead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This package belongs to another system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open that one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This kind of package has no place in a dynamic purchasing system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>own key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The job title does not do. {flaw}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the title again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{missing} has not declared interests since the suppliers' names came back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There should be {number} closed, signed moderation; there are {number_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver has not signed what was decided about a late tender.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation was held on other scorecards than the ones here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report {missing}, signed before moderation was reopened, is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There should be one signed report in force; there are {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proving the signed packages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The moderation that was reopened does not stand in the record as it was closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has not confirmed the agreed score for {criterion_id}, tender {tender_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{approver} has not consented to reopening {number} of moderation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The submission of {name} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every scorecard's phrase was registered before the first scorecard was opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>minimum_points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sub_criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Money value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sub-criteria</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minimum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decimal places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rounding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parameter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sheet “{name}” is missing. Begin from the template and keep all its sheets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{criterion}” is not a criterion with a price formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the id “{id}” stands twice. Give each its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no group “{group}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the lowest price needs no criterion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it lies in its own group, or more than {deepest} groups deep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the id of the criterion is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the {parameter} stands twice. Leave one of them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{parameter}” is no figure of a price formula. Write {figures}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Award method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not the three letters of a currency. Write GBP, EUR, …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{per_cent} is less than one per cent. Type 20 for 20 per cent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is no rule of this sheet. Write {rules}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the {rule} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{places} is not a whole number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{model}: the row “{name}” is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the rule “{name}” stands twice. Leave one of them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Get the file again from where it was published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it again as UTF-8 and open that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a ZIP file or a workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>compressed with gzip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a web page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>XML or a web page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file nests deeper than {most_levels} levels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is {encoding} text; only UTF-8 is read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file holds half a character, an unpaired \ud800 to \udfff.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is larger than {most_bytes} MiB, the most that is read of JSON.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save only the part you need and open that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file has {spelling} where a number belongs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is {kind}, not JSON.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the JSON file of the notice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line {lineno}, character {colno}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is not JSON: it breaks at {place}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {place} of this file {said}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is cut off: the JSON stops at {place}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is cut off in the middle of a character.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is UTF-8 with broken characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package does not hold what a call-off is begun from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The call-off was not signed by the system's procurement lead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The invitation in the package is not the one that the system's lead signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is not an identity card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the file (.bidid) that the person saved from their own profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name is longer than {most} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name begins or ends with a space, or its letters are not in their usual form (NFC).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is larger than the {card_limit:,} bytes allowed for an identity card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card says something else than the certificate that signed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certification authority is of another evaluation, or its key is another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A member has at least one role, and each once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certification authority is that of another evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate is for another evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate does not say which member it is for, or in which roles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An id of the evaluation or of its member is not a UUID in its usual spelling.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name holds the character ⟨U+{code:04X}⟩, which cannot be seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file holds more than {most:,} {called}, the most that is read of JSON.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mimetype</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a package</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a file of this kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of hashes is larger than 4 MiB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is on the list and not in the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is in the folder and not on the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has another SHA-256 than the list says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of hashes is not written in UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it as UTF-8, or make it again with sha256sum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {number} of the list of hashes cannot be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each line is a SHA-256, two spaces and the name of one file, each file once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is larger than the {model_limit:,} bytes a model may have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file of the template library is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file holds no evaluation model that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{problem}. As an award input: {neither}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tie-break</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Maximum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up to (per cent)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name of the lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weighted sum, quality per price, price per quality point, price less quality value, lowest price or quality only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>100, unless you publish another total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points over maximum or points over range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in play, or all tenders: may a tender below a threshold still set the lowest price?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>total, criterion or none: what is rounded, once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of the rounding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>half up, half even or down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Totals closer than so many marks are put to a person; empty where there is no such rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Per cent below the mean price from which a price is looked at; empty for no such rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation model, as it is published before tenders are opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model: the rules. Criteria: one row for each group, question and priced criterion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In group: the id of the group a row belongs to; empty at the top. Marks are marks of the lot total, not per cent of a group; the rows of a group add up to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A question names its scale; a priced criterion names its price formula, or “as it is” where prices are compared without one. A group has neither.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sub-criteria: what an answer must cover, one in a line (Alt+Enter).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scales: one row for each number of points with its title and meaning; or one row with minimum, maximum and step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price: the figures a price formula needs (benchmark, best, worst, floor, ceiling, base, band).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tie-break: the steps in order, “criterion” with its id, or “lowest price”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No formulas that were not calculated, no merged cells, no numbers typed as text: the program names the cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the model as a .json file instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{leaf}” has a price schedule, which has no place here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} has more digits than a spreadsheet keeps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This asks to reopen moderation; it does not close it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver opens it at “3 Reopen moderation”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation is not closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair closes it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation is signed by the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has no name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename it, then add it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file's name has more than {longest} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name of {name} holds characters that hide or reorder text; they are shown as ⟨U+…⟩.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name of {name} holds characters that look like others. Check it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name of {name} mixes {scripts} letters that look alike. Check it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ocds-b5fd17</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ocds-h6vhtk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>parties</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no ocid {ocid} in this file: {there}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name one that is in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file holds {number:,} contracting processes: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one by its ocid (--ocid at the command line).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Releases without an ocid were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A release without a readable date was taken for the oldest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice says that the procurement is cancelled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice both names and denies a dynamic purchasing system: it was read as naming one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lots have different contract periods: none was taken for the whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not published whether this suits small firms (SME) or voluntary bodies (VCSE).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it has {listed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its notice gives none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{linked} linked release is not in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{linked} linked releases are not in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is given twice in one place: the last was read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only a value with value added tax is published: {gross:f} {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>items</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>additionalClassifications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lotGroups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in no named currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>true or false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is not {wanted}: it was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {more:,} more gaps of this sort.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” has {value:,} characters: the first {most:,} were kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number of at most {whole_digits} digits and {decimals} decimals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is not a date in ISO 8601: it was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an array of texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” has {value:,} entries: the first {most_entries:,} were read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number of sensible length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An entry of the file is neither a release nor a record: it was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is JSON, but there is no release or record of the Open Contracting Data Standard in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download the notice as OCDS JSON from Find a Tender or Contracts Finder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file says it is OCDS version {version}: it was read as far as it is understood.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>additionalIdentifiers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pack was made under another set-up than the one it carries.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pack was not signed by the procurement lead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pack does not hold the documents it should.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for it to be issued again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pack does not carry the set-up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package is damaged, or was changed after it was sealed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for it to be sent again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key to encrypt to is not an age recipient in its usual spelling.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A package needs at least one recipient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A package can have {recipients_limit} recipients at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a package: it does not start as an age file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package is not rounded up the way this program does it, or something was added.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package does not say how large it is unpacked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package would unpack to {content_size:,} bytes; {limit:,} are allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key to decrypt with is not an age identity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key to encrypt to is not an age recipient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;p&gt;&lt;b&gt;This is too long to be shown whole: the end of it is missing here.&lt;/b&gt;&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{http://schemas.openxmlformats.org/spreadsheetml/2006/main}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>docx</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>xlsx</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document has no page {page}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has pages 1 to {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This document cannot be shown. {said}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the procurement lead for another version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This document stopped the part of the program that shows it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing of yours is lost. Ask the procurement lead for a version that can be shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bid evaluator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>en-GB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>states sha256:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is recorded here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3. The evaluation model as published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks, price and ranking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4. Individual points before moderation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the members agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5. How firm the result is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What follows tests the result. It is for assurance only and changed nothing in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>6. Conflicts of interest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>7. The panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>8. Documents evaluated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>9. The record, and how to check this report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each is a SHA-256 digest in hexadecimal. Nobody needs to trust the people who made this report:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No individual points were locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sensitivity of this result was not worked out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed on the way to this report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No documents were registered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone declared that they have none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1. Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excluded, below a threshold or abnormally low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each came after the published closing time. A refused one never reached the panel and is in no ranking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report that this one replaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each in the order it was made; a later decision on the same subject replaces an earlier one. The chair's signature covers them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The panel agreed these points in moderation, each from the published scale and with its reason. No average of individual points was used anywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>11. Signatures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair signs first, then the approver. Each signature covers every page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These decisions are open. Nothing was guessed in their place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put on record by the chair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not recorded: this role submits nothing that carries a declaration, and none was put on record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair signs what was declared and what was done about it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declarations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>holder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed by whoever held this copy and destroyed it.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln entry/entries</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Nothing is listed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The contents are not the ones that were signed: something was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature does not say which bytes it covers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bytes that the signature says it covers are not in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something other than zeros follows the signature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature was made with an algorithm or a key that is no longer safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature is of a kind that this program does not know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the signature leaves out is not just the signature itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature that was read does not lie in the place it leaves out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature is not written in the one exact form this program writes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature is not in the one exact form this program writes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature is wrong: it was not made by the key in its certificate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature is written without saying how long it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature covers every page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each line “4 → 3” gives what an evaluator gave before the panel met and after: their own changed view where they put one on record, else what was agreed. The award rests on what was agreed alone; no average was used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ff</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fi</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ffi</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ffl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AtkinsonHyperlegible-Regular</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AtkinsonHyperlegible-Bold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ij</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cmap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cvt </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fpgm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>post</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>prep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is larger than {largest} MiB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is not a PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are more than {most_signatures} signatures in this file.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln signature(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The file is damaged: a part of it cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Align</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SigningPlace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Putting the pages together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing the pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discussed, each by itself:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points raised:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points as locked, and views that changed:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it was corrected:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What conflicted:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it was settled:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence relied on:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clarification relied on:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points, as locked:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prices were known to the chair by then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No price had reached the chair who asked by then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1. Sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2. Scorecards this was held on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the pictures below each member stands under the number given here, the line is the range of what they gave before they met, and the dark mark is what was agreed. No average was worked out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing the moderation record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The phrase of each scorecard was registered before the first of them was opened.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln time(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>ffffff</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The prices were opened by the price evaluator alone. They were signed after the chair's signed moderation said that moderation was closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where it was read</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln decimal(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Price files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The set-up names each price file by a commitment, so that nobody could guess a price before moderation was closed: the SHA-256 over the 32 bytes of the salt followed by the 32 bytes of the file's own SHA-256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No price was adjusted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The contents were changed after signing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ModDate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Producer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ModifyDate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MetadataDate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>InstanceID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is encrypted; a signed document must be readable by anyone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file shows different contents to different programs (a hybrid cross-reference).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has more than {most_fields:,} signature fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is encrypted, so nobody can check it without its password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is damaged: it cannot be read as a PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has more than {most_objects:,} objects.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the document says of itself (XMP) cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing your score sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points at a glance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objection:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clarification asked for:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The member's own note:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>212b32</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4c6272</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d8dde0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>f0f4f5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>005eb8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>007f3b</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d5281b</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ffb81c</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e8f1f9</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e6f3eb</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fbeae9</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fff7e5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BidEvaluator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no place for “{field}” to sign in this document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The place for “{field}” is signed already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value awarded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The check of the prices is not signed by the person it names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The second person's signature on the prices cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is not the document that was registered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for the pack again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook holds no price schedule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row must head the columns “{item}” and “{unit_price}”, as in the published schedule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No price schedule is published for {leaf}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the one price instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sheet “{sheet}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{leaf}: unit prices in {currency}, without VAT</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sheet}, cell {cell}: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the published quantity is {quantity}, not {text}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no item “{item_id}” in the published schedule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the item “{item_id}” stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sheet}: the item “{item}” ({id}) is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no price. Enter 0 where the item is free.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” is not a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A receipt is signed by the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This receipt is not addressed to the person whose submissions it lists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award-input.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award-result.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>README.txt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reports/</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award-report.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>conflict-register.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>verify.py</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This record does not hold: {wrong}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for the record again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working out the award again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number}: each holds against the roster, its log and the others.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln price file(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{readme} and {verifier} in it are ones that come with this program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record was not signed by the approver of this evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The PDFs of the record are not the ones in its packages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award report is not the one the chair signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record does not hold the very packages that the chair's report rests on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The conflict register is not the one the chair signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award report is not signed by the chair and then the approver.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number}: each is the one that the set-up committed to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record holds no {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {name} in the record is NOT one that comes with this program: rely on nothing it says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rules in {name} are those of {short}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rules hold a key that is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it out, or correct its spelling.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rules in {name} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rules cannot be read: {problem}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report is signed by the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report was signed while a decision was open: {the_message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report package does not hold what it lists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report package holds something on record that has no place in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair signed more of moderation than is here: something that was sent out is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More scorecards or prices came to the chair than are here: one that was sent in is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A report that was signed before moderation was reopened is missing, or one is too many.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award input is not the one that follows from the signed packages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award result is not the one that follows from the award input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair signed another report before this one, and it is not here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report does not name the one whose place it takes, or what changed since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair's report does not carry the log that their earlier packages carry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column is called {missing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name them Number, Requirement, Evidence, Lots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has more than {most_requirements} requirements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split the specification.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {at}: {the_message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>application/vnd.openxmlformats-officedocument.wordprocessingml.document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>application/vnd.openxmlformats-officedocument.spreadsheetml.sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>image/png</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>image/jpeg</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>application/octet-stream</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the supplier whether the upload was complete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is larger than the 200 MiB a document may have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split it in two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The selection questionnaire cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The selection questionnaire is spoilt: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This package was made under another set-up than those here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the latest pack from the procurement lead first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The set-up is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {number:,} set-ups; {most_revisions} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A later set-up rests on another certification authority than the first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The suppliers' names are not the ones the lead had committed to when they were hidden.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The set-ups do not form one chain from the first revision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revision {number} of the set-up may not follow: {the_message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation-record.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>price-evaluation.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>score-sheet*.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation-record*.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proving the signed PDFs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package does not carry its signed PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The PDF in the package is not valid. {wrong}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The PDF in the package is not signed by {sender} alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The PDF in the package was made from other contents than the package's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signing key is not a P-256 key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate is not in its one exact encoding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate does not say who or what it is for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate is not for a P-256 key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The contents are not the ones that were signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature does not say when it was made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature is larger than {signature_limit:,} bytes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signed attributes are not the ones this program writes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signing key cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signing key and the certificate do not belong together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>setup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>receipt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>proposal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>call-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>identity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An object of the package is not named by a SHA-256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An object of the package has a size below zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An object of the package has no proper media type.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The statement is of another format than it says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The statement asks for a reader that does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The statement is not numbered from one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package has no proper id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The statement's time does not say its zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The statement names a recipient twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The statement names an object twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package's statement is larger than the {statement_limit:,} bytes allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package is of format {format} and asks for reader {min_reader}; this program is reader {reader}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the newer version of this program that wrote it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This package was not addressed to you by the person who signed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody else passed it on. Ask the sender for a package of your own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The statement holds a digest that is not a SHA-256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An identity card may not belong to an evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The statement does not say in which role it is made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The statement does not say which evaluation it belongs to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The statement does not say who makes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package's statement cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package is not laid out the way this program writes it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{not_ours}: its table of contents is damaged, or something was added.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{not_ours}: it ends in the middle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{not_ours}: {name} is damaged, compressed or carries something extra.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{not_ours}: a name in it is not plain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{not_ours}: {entry} is in it twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package holds more than the {entries_limit:,} files allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: the key {quoted} stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep one of the two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is nested deeper than {most_levels} levels, the limit for JSON.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is larger than {most_bytes} MiB, the limit for JSON.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: {quoted} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: {value} is not an object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it in {{ }}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: {value} is not a list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it in [ ].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: {value} is not text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it in quotation marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: the text has {number:,} characters; {longest_text:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shorten it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: the text holds half a character or a control character.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: the text is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill it in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: an id is one line without tabs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it on one line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: {value} is not a whole number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it as digits, without quotation marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: {value} is not a number in quotation marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write "12.50", for example.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: {quoted} is not a plain decimal number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up to 18 digits, then a point and up to 10 more; no exponent, no plus sign, no minus before 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is not JSON: line {lineno:,}, column {colno:,} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look there for a missing quotation mark, comma or bracket.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is written in {name}; UTF-8 is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it again as UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is not UTF-8: byte {start:,} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spoken}: the key {quoted} is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The log in the package does not give the head its sender signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package does not carry its sender's log.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The price evaluator's submission holds prices and how they came about, and nothing else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The second person checked other prices than these.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The prices are not the ones that follow from the offers and adjustments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A panel member's submission holds a scorecard and nothing else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scorecard is another person's than the one who signed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scorecard is not complete and locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A submission comes from a panel member or the price evaluator.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not what somebody hands over to another chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sender} hands over something that they do not name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair's packages do not carry one and the same log.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something that {sender} handed over is not here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sender} hands over something that is another person's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has not handed over to the new chair what they had.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>xl/styles.xml</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>xl/sharedStrings.xml</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the formula has no stored result. Open the workbook in a spreadsheet program, save it, then open it here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is not a workbook that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it again as an Excel workbook (.xlsx).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook holds more than the 500 MiB allowed once unpacked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out other data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, cell {row}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook is larger than the 50 MiB a workbook may have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out pictures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook is protected with a password, or of the old .xls kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it as an Excel workbook (.xlsx) without a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook has more than the {most_cells:,} cells allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cells {top} to {bottom} are merged. Unmerge them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook has something in cell {cell_name}, too far out to be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most {most_rows:,} rows and {most_columns} columns: delete what lies beyond the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cell shows the error {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the {head} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a spreadsheet made this a date or another value. Format the cell as text, type it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{shown}” is {kind}. Format the cell as a number, type it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} is a number here, which cannot tell 1.10 from 1.1. Format the cell as text, type it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{shown}” has a sign with its number. Type the number alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number stored as text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the number is too large: 15 digits before the point are the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} has more than {places} decimals. Round it to a figure that can be published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not known. Write {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{found}” is no column of this sheet. Write {heads}; notes belong on a sheet of their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the text has {number:,} characters; {longest:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the {head} are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sheet}, row 1: the column “{head}” is missing. The heads stand in row 1, as in the template.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the column “{head}” stands twice. Leave one of them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing in row 1 says what this column is. Write its head there, or move notes to another sheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number is wanted here, not a date or a yes or no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This package is encrypted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a profile it was sent to or from with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{before} {sentence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outcome letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>difference settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application {application_id} has {number} of two assessments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge what is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The refusal of application {id} for lot {lot} is not confirmed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send it to the approver, and take their confirmation in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The refusal is to be confirmed by the approver.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working out the decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application {application_id} is decided for lot {lot_id} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A past decision is never altered; the supplier may apply again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>applications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>applications received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeping the applications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application {id} is from a supplier that is not named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the supplier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing the pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is proposed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a change or a refusal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was approved is not change {change} as it was drafted here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Propose the change again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approval names another person than the one who signed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>system pack received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>assessment locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pack is for somebody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the procurement lead for your own pack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lead's words have not been compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read them to the procurement lead first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody records their own assessment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application {application_id} has not been assessed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each point an outcome.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The assessment of application {application_id} is not locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package holds an assessment that is open, or not the signer's own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sender} has sent two different assessments of {application_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A locked assessment never changes; ask them which one is theirs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pack rests on another certificate authority than the one compared here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No package is signed yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file says what its {packages} says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file says what its {packages} say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The log is whole: {events}, no gap. {packages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind} issued</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind} received</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln event(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>There is a call-off {id} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each its own reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rules} does not say how long a list of suppliers is good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person decides this before the result is noted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not the record of an evaluation begun from {call_off_id} with the list as it was frozen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the record of the evaluation that was begun from this call-off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lead} led this evaluation, and {who} is to evaluate call-off {id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the record of the evaluation that was begun from what was handed over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{handed} of {organisation}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender is ranked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the call-off without an award, and say why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the record of the evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>notice of a change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letter to assess again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change drafted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {number} is not approved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An approver signs it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {number} is published on {isoformat}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait for the day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {number} has been told already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to confirm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chair's file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmations are collected by the moderation chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This hands something over to you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it on the screen “Another chair”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This confirms something you did not send.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send the session again to be confirmed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your declaration goes out with what you send.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to send by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions on the award are recorded by the moderation chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions are recorded before the report is signed, and after the set-up is issued.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide once every score is agreed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge the price evaluator's submission first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The result puts no question of {matter} about {supplier}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a question in the list “To decide”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>person enrolled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>authorities entitled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>system begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the newest file back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This profile holds {number} dynamic purchasing systems.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name one that holds one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words of the key have not been compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read them to each other, then say how.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A list has at most {most_authorities:,} authorities; this one has {number:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>model frozen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is neither a workbook nor a model file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the filled-in workbook; a .csv or .ods file is saved as an Excel workbook (.xlsx) first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation model is frozen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A change is a new revision with a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>beginning_of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has_file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read_chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>require_file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>save_all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>save_to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>size_of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spoken_size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>.being-saved-</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is larger than {spoken_size}, the most a file may be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that it is the right file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>record.asice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>foi-disclosure.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>foi-redaction-log.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This follows from the signed record of the evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>disclosure pack signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing and signing the disclosure pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver signs the disclosure pack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It follows from the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no record yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approve the award first; the pack follows from its record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>call-off handed over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No invitation to call-off {call_off_id} was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{handed} of {organisation} evaluates call-off {call_off_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the result from the record they send.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words of their key have not been compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of call-off {call_off_id} was never drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This call-off is handed to somebody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the system's lead for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read them to the system's lead first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a package, an identity card or a record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver signs what was decided about late tenders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender came late.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to sign here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have signed these decisions already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send the file that was saved then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not the approver's signature on the late tenders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the approver which file it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This letter follows from the signed record of the evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letters signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice would be published before the letters are sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every supplier is told first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver signs the letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They follow from the record, which the approver holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approve the award first; the letters follow from its record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation was opened again after this award was reported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters follow from the next record. Tell suppliers who have one already that it is taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rules for the lots published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The procurement lead sets a lot up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The set-up is issued already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who joins now is a revision of the set-up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} in the other lot is for another key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the newest file of that lot back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That evaluation is of another procurement.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a lot of this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>shared scores taken over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The procurement lead publishes the rules for the lots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation is of one lot alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lead publishes rules for several lots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The moderation chair takes agreed scores over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the confirmations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Putting the agenda together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proving the submissions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeping the packages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeping the scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This scorecard is not the one whose phrase {sender} registered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it is a revision, register its phrase first; if not, ask for the scorecard that was locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prices stay closed until moderation is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close moderation, then merge the prices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another phrase was registered since for whoever sent this scorecard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for the scorecard of the phrase registered last; the other counts no more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submissions are merged by the moderation chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your own scorecard is not locked yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock it before you open anybody else's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The phrase of {missing} is not registered yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every scorecard's phrase is registered before the first one is opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is what the panel agreed in my presence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is what the panel agreed in my presence, and before as the chair of each session signed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation session begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>score agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation session ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The panel alone agrees points; {strangers} cannot be noted as present.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick the chair and those who score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is present.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick everyone who takes part in this session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has been agreed yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agree points and a reason for at least one response.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No session of the meeting is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note who is present and begin one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A reviewer might object to the reason: {left}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the reason, or say beside the objection why it stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scorecards are still awaited from {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge their submissions first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to moderate yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge the panel's submissions first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} has not handed over to you yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} have not handed over to you yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take over what everybody signed for the chair before you on the screen “Another chair”; a session that was signed already may be among it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{items} still to be confirmed by {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send them what was agreed, and open the confirmations they send back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has been agreed yet for {criterion_id}, tender {tender_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agree points and a reason first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This reason no longer stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the screen again and choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} declares with what they submit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their own signature covers it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The moderation chair puts this on record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tell the chair what it should say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it says can no longer be changed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The set-up is issued. What changes now is a revision of it, on the screen “Revise”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>application/age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pack received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set-up received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeping the documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read them to the procurement lead by phone or in person, then say how.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pack is already here: nothing changed since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the evaluation from the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pack does not go on from the set-up that is here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the procurement lead for the latest pack. If they say this is it, do not open it: their words were compared for another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pack is for somebody else, or from another lead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for your own pack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This kind of document is not shown here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the procurement lead for a PDF of it; the original stays as it was received.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>questions assigned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scorers of each question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever joins in a revision may take over questions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} does not score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only panel members are given questions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick at least one question.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody has to score each question.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give 1 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new person needs a new revision of the set-up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody else sees prices before moderation is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the closed moderation first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This key is nobody's on the panel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the profile the lead enrolled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prices are opened and entered by the price evaluator alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>card.bidid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evaluation begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>call-off taken over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} holds a profile already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another folder, or unlock it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an identity card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the newest file back; if it is lost, remove heads/{evaluation_id} from the profile to go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The identity card in this profile belongs to other keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the profile's own card back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Create one, or name its folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recomputation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>recompute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This package holds no award input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the record, or the award input itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the submissions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has been merged yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge the submissions first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This receipt is for somebody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the chair for your own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have checked the record of this evaluation and approve the award.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award-report-*.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letter-*.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>foi-*.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award.xlsx</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award-release.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ocds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing the report and the record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing up the release</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sender}, the moderation chair, signed the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{packages}: each holds against the roster, its log and the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody who was present confirmed every agreed score; the chair signed all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award follows, to the last digit, from what was signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{decisions}: each has its reason, and no question is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything that the rulebook asks of the report is there, or its absence is explained.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report was made under another set-up than yours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This report does not carry the one that came here before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair's report names every report whose place it takes. Ask the chair for the latest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{kind}” is not a kind of report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing of the kind “{kind}” can be drawn from this copy of the evaluation yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair signs the award first; the approver then signs the record, and what is drawn from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing up the workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no record in this evaluation yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An award is published from the approver's record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no award report in this evaluation yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair signs it once the prices have come.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First: {first}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tender is ranked first.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln recorded decision(s)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>evidence renewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No supplier {supplier_id} has applied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A supplier is admitted by a decision on its application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide the application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no lot {lot}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lots: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A phrase of {name} is registered already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say in {words} words or more why this one takes its place; it stands in the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scorecard is not locked yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its phrase is made when it is locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phrases are registered by the moderation chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock it before you register anybody's phrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has no scorecard in this evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scorecards have been opened already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say in {words} words or more why the phrase of {name} comes only now; it stands in the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair before you may have opened scorecards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take over first what {name} hands over: the phrase may be in it. If it is not, say in {words} words or more why it comes only now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{unknown}” is not a word of the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for it again, letter by letter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The phrase has {phrase_words} words; {number} are here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This phrase is registered for {whose} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask {name} to read theirs out again, or register the right one of {whose} first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letter-</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reopening asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agree what is to be agreed otherwise, with the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopening needs a reason in words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what was found, and in which item.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a request to reopen moderation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the chair which file it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair's request does not name the award report that you received.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the chair for another request: it must say which report was signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has asked to reopen moderation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chair's request first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The procurement lead keeps this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You open what is for you on your own screens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a consent to what you asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the approver to open your request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation was reopened on this consent already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The award report was signed after you asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask again: a request names the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scores and reasons in this report are those the panel agreed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is what was declared and what was done about it, as it came to me.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award worked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing and signing the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing and signing the conflict register</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sealing the package</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agree every score, then close it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The suppliers' names are back, and {silent} has not declared interests since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The suppliers' names are back, and {silent} have not declared interests since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each declares again on the screen “Interests” and sends you the file: open it as a confirmation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>certificates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I destroyed this copy of the evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation is closed: who scored cannot be changed any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give a panel member the chair in this revision and leave {chair} on the panel. If {chair} cannot hand over, the new chair asks to open moderation again: keep the request and the approver's consent on the screen “Packs”, then take {chair} off in another revision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is on the panel already, and keeps this key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose them under “A panel member takes the chair”: what they scored and signed stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The suppliers' names come back once moderation is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the closed moderation that the chair sends you first, on the screen “Packs”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it is opened again, keep the chair's request and the approver's consent on the screen “Packs” first. A new key may be certified at any time, and so may another approver.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award-input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>award-result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no schema called “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scorecard revision begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scorecard locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the reasons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This document is not for you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prices are for the price evaluator alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have not asked for any clarification.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a request beside a response first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only panel members have a scorecard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are objections to {number} of your reasons that are not answered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the list; change the reason, or say why it stands as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before any scorecard was opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These are my own points and reasons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These are the prices as I read them in the tenders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock it first; then it can be signed and sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chair's closed moderation first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No second person has checked these prices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask somebody to compare them with the documents, and record it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the price documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The approver signs that another person takes the chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing waits for your signature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If you signed, send the file that was saved then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chair did not change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to hand over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not the approver's signature on another chair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the approver which it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have signed nothing for the chair before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking over what was agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only a chair who takes the place of another takes anything over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a confirmation, and hands nothing over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it on the screen “Moderate”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was handed over of moderation does not fit together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask everybody for another hand-over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have begun a session of your own, and what comes now belongs before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take over what everybody hands over before you begin a session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation was closed and opened again, and the closing is not here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open what the approver hands over together with the other files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The phrase of {name} is not registered yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open what everybody hands over together: the chair before may have signed that it is. If nobody has it, register it first, with the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2,000 is the limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>.docx</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the list of hashes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} holds {number:,} files; {most_files:,} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a document called {display} already; the two differ in what they hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{display} is a Word file, so the panel cannot refer to its pages. Convert it to PDF and add that too; this original stays, known by its SHA-256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{display} is too long. {the_message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{display} cannot be shown to the panel: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{display} is of a kind that is kept and listed, but not shown to the panel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tender registered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>supplier corrected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closing time recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>authority's e-mail recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>document added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>document attached to questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This tender is not late.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the closing time and when it was received.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Register the tender first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No question is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick at least one; a document that bears on everything has them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A late tender needs a decision and a new revision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reader</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as_json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>needs_profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>verify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>verify_file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>package</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a PDF, a package or a record, or its beginning is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation is not in this profile, so who the signer is cannot be told.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is larger than {limit}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signer has no certificate of the evaluation that the package names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No package of an evaluation is of the kind {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} of the roster signed it, and may say what is in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>admission period lengthened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This application is decided already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeping a backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{taken} is there already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move it to another folder first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore it from a copy of your profile folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{upper}{what} is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A newer version of this program wrote {what}: its format is {version}, this one reads up to {newest}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the newer version on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore the latest backup of this evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>could not be saved: the disk is full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free some space on this disk, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>could not be read or saved: the disk reported a fault</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the disk, then try again; what was saved before is still there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>could not be saved: it can only be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the rights to its folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>could not be opened: this account may not use it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>could not be opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that its folder is there and that you may use it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is in use by another window or program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the other one, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>needs more memory than is free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close other programs, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot hold a value as large as this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shorten the text or choose a smaller document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>journal_mode = DELETE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>foreign_keys = ON</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>synchronous = EXTRA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>secure_delete = ON</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>temp_store = MEMORY</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>trusted_schema = OFF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cell_size_check = ON</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is there already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is empty or not one of this program's files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was saved by a newer version of this program: its format is {written}, this one reads up to {version}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The encryption library on this computer is missing or too old, so nothing is opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install this program again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>could not be read or saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the program and start it again; what was saved is still there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} belongs to another evaluation, or its beginning is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put this evaluation's own file back, or restore its latest backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation is not on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was destroyed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sqlite+cipher://</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dps.db</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>panel_member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>audit_entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change.number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>application.id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EvaluationFile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>create_evaluation_file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evaluation_ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open_evaluation_file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evaluation.db</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation's key file belongs to another profile or was altered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the profile the evaluation was made with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the procurement lead who made this evaluation can certify its panel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your present signing key does not open the evaluation's certifying key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After a recovery by code, issue the set-up again with a new certifying key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This key file belongs to another evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the evaluation's own key file back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>.copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>.unfinished-</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>.part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free some space on this disk, then try again. Nothing was lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close other programs that use it, or choose a folder of your own, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the name and the folder, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the disk or the connection, then try again; if it happens again, ask your IT service.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the disk is full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your share of the disk is used up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file is too large for this disk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder on another disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this account may not use it, or another program holds it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another program holds it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the disk can only be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the disk reported a fault</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the disk is no longer there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the network folder is no longer there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the network folder did not answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its folder is not there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is a device or a pipe and not a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the name is taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the name is too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a shorter name or a folder nearer the top.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this disk does not allow the name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a name without special characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its link leads in a circle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this program has too many files open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the program and start it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the computer has too many files open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the computer is out of memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} could not be {done}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{size} bytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the computer gave a reason this program does not know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is larger than {size_in_words}, the most {what} may be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that it is the right file; if it is, ask its sender for a smaller one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>heads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last-seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file was changed outside the program: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a version is missing of {kept}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's log holds an entry that is not readable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the log is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the locked scorecards are not the ones whose locks are in the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the signed set-up in force is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the evaluation is at {stage}, but {submissions} submissions are merged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the evaluation is at {stage}, but moderation is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the evaluation is at {stage}, but moderation is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the evaluation is at {stage}, which is not what was sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what opens the commitment to a price file is not what it was sealed with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>submission {digest} is here without its signed package</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the signed package {digest} is here without its submission</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log entry {number} does not follow from the ones before it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the locked scorecard of {member_id} does not hold the scores it was locked with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an agreed score for {criterion_id}, tender {tender_id}, which nobody published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation is closed without an agreed score for {criterion_id}, {tender_id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the bytes of {name} are missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a score for {criterion_id}, tender {tender_id}, which nobody published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the agreed score for {criterion_id}, tender {tender_id}: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>documents.db</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>backups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {called} is on this computer already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it from the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {called} is not on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open its set-up package first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It can only be read where it lies: no change of it is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This passphrase does not open the profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check Caps Lock and the keyboard layout. If it is forgotten, use the printed recovery code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This recovery code does not open the profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare all 24 words with the printed sheet, and check that the sheet belongs to this profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A passphrase has at least {shortest_passphrase} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Four or five words that do not belong together are easy to remember and hard to guess.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A passphrase has at most {longest_passphrase:,} characters, all of which can be typed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a shorter one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key file asks for a key derivation outside the allowed range ({in_words} to {in_words_2}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was not written by this program. Restore it from a copy of your profile folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the profile needs {memory} MiB of free memory.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>key-slots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the profile's key file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile's key file was altered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This profile is not opened by the password store.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use your passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation is open in another window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to that window, or close it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder of this profile can only be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the whole folder to a disk where you may write, and open the copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>documents_0001</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dps_0001</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a file holds one system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the assessment is locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>('pass', 'fail', 'clarify', 'not applicable')</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>('admitted', 'suspended', 'withdrawn', 'removed')</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>('insurance', 'DSPT', 'DTAC', 'ISO 27001')</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>('planned', 'list drawn', 'invited', 'awarded', 'closed without an award')</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evaluation_0001</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the scorecard is locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a file holds one evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>model_draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>late_tender</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>declaration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>registration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>consensus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>item_draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation_session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation_session_end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>price_adjustment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>price_check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>submitted_score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>submitted_price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bid-evaluator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this computer's password store holds does not open the profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer has no password store that this program trusts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer's password store could not be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer's password store did not answer within {patience:g} seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a network drive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OneDrive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dropbox</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Google Drive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>iCloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OneDriveCommercial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OneDriveConsumer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a folder that OneDrive synchronises</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} lies on {place}, where an open evaluation would be damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder on this computer's own disk; only packages travel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a folder that {service} synchronises</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AuditLog</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consensus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HeldEvaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HeldPackage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Histories</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Packages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Registrations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scorecards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submissions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tenders that a decision was made between cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put a copy of documents.db back, or open its pack again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A document of this evaluation is not in this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open its pack again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A document of this evaluation is not the one that was received.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{document} is among this tender's documents already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This tender has no such document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>companies_house</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no application {application_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check its reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The difference on {about} is settled already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is an application {id} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>supplier_id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lot_id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>specification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>effective_on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>recorded_at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no call-off {call_off_id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{code} is not entitled to use this system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import the list of authorities first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This system's file holds a value that is not readable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This system's file is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no change {number} in this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the latest package first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tender_id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>member_id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>criterion_id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>why_not_higher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>why_not_lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dissent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>correction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file holds an item that is not readable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file has a word on record that is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file holds prices that are not readable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation model is not frozen yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish the model and freeze it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The set-up has not been issued yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The procurement lead issues it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The evaluation model is frozen, and the rules for the lots with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the set-up package again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file says “{word}”, which means nothing here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file holds {what} that is not readable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file holds questions that are not readable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SELECT 1 FROM scorecard WHERE member_id = ?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file holds {what} that cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>digest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rationale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>remarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a tender {id} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each tender its own reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such supplier in this evaluation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>supplier.id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tender.id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderation_session.number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>submission.digest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file holds a number that is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This evaluation's file holds a day that is none.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
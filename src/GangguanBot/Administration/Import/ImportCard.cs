using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office.Organisation;

namespace GangguanBot.Administration.Import;

/// <summary>The card of an import: its changes, or its faults.</summary>
static class ImportCard
{
    public static Card Of(Phrases say, ImportPlan plan, string name, string text, int page, IReadOnlyList<Button> back)
    {
        var title = say.Html("import.title", ("file", name));
        if (plan.ChangesNothing) return new Card(Html.Paragraphs(title, Counts(say, plan), say.Html("import.nothing")), [back]);
        if (plan.Faults.Count == 0)
        {
            return new Card(Html.Paragraphs(title, Counts(say, plan), say.Html("import.ready")),
                [[new Button(say["import.apply"], new ImportApplyButton(plan.Digest(text)), ButtonStyle.Forward)],
                 [new Button(say["import.cancel"], new ImportCancelButton())]]);
        }

        var faults = Paging.Of(plan.Faults, page, 20);
        return new Card(
            Html.Paragraphs(
                title, Counts(say, plan), say.Html("import.faults", ("count", faults.Total)),
                Html.Lines(faults.Shown.Select(f => (Html?)Html.Escape(f.Say(say))))),
            [.. faults.Turns(at => new ImportFaultsButton(at)), back]);
    }

    public static Card Applying(Phrases say, ImportPlan plan, string name, IReadOnlyList<Button> back) =>
        new(Html.Paragraphs(say.Html("import.title", ("file", name)), Counts(say, plan), say.Html("import.running")), [back]);

    public static Html Counts(Phrases say, ImportPlan plan) => Html.Lines(
        Count(say, "import.agencies", plan.Agencies.Count),
        Count(say, "import.posts", plan.Posts.Count),
        Count(say, "import.people", plan.People.Count),
        plan.Network.Total == 0 ? null : Count(say, "import.network", plan.Network.Count));

    private static Html? Count(Phrases say, string what, ImportCount count) => count is { New: 0, Changed: 0, Same: 0 } ? null
        : say.Html("import.count", ("what", say[what]), ("new", count.New), ("changed", count.Changed), ("same", count.Same));
}

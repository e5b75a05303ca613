using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Registry.Export;

namespace GangguanBot.Registry;

/// <summary>The register as one card: a page of it, what it is filtered by, and what else it can be.</summary>
public sealed class RegisterCards(FilterChoices choices)
{
    private const int ChoicesOnAPage = 8;

    public async Task<Card> ListAsync(RegisterPage page, RegisterFilter filter, Person me, Phrases say)
    {
        var said = await choices.SayAsync(filter, say);
        return new Card(
            Html.Paragraphs([
                Html.Lines(
                    page.Count > RegisterReader.Counted
                        ? say.Html("register.title_more", ("count", (decimal)RegisterReader.Counted))
                        : say.Html("register.title", ("count", (decimal)page.Count)),
                    said.Count > 0 ? say.Html("register.filtered", ("parts", string.Join(" · ", said))) : null),
                page.Rows.Count == 0 ? say.Html("register.empty") : null,
                .. page.Rows.Select(r => (Html?)Line(r, say)),
                say.Html("register.prompt")]),
            [
                .. page.Rows.Select(r =>
                    new Button(PagedList.Label(say.Text("list.button", ("number", r.Number), ("agency", r.Agency))), new PageButton(r.Id)))
                    .Chunk(2),
                .. Turns(page),
                .. page.Rows.Count == 0 ? [] : (IReadOnlyList<IReadOnlyList<Button>>)[ExportCards.Row(say)],
                .. (await FiltersAsync(filter, me, say)).Chunk(3),
                .. filter == RegisterFilter.None
                    ? [] : (IReadOnlyList<IReadOnlyList<Button>>)[
                    [new Button(say["register.button.clear"], new RegisterButton(RegisterAct.Clear))]],
            ]);
    }

    /// <summary>Shows a page of the values that a part of the filter can take.</summary>
    public async Task<Card> ChooseAsync(FilterField part, RegisterFilter filter, int page, Phrases say)
    {
        var pages = Paging.Of(await choices.OfAsync(part, filter, say), page, ChoicesOnAPage);
        List<IReadOnlyList<Button>> below =
            [[new Button(say["register.button.any"], new RegisterUnsetButton(part))],
            [new Button(say["register.button.back"], new RegisterButton(RegisterAct.List))]];
        if (part == FilterField.Period) below.Insert(0, [new Button(say["register.button.dates"], new RegisterButton(RegisterAct.Dates))]);
        return PagedList.Of(say.Html($"register.choose.{part}"), pages, _ => null, c =>
            new Button(PagedList.Label(c.Label), new RegisterSetButton(part, c.Id, c.Key)),
            at => new RegisterAskButton(part, at), below);
    }

    public static Card DatesCard(Phrases say) =>
        new(say.Html("register.ask_dates"), [new Button(say["register.button.back"], new RegisterButton(RegisterAct.List))]);

    private static Html Line(RegisterRow row, Phrases say) => say.Html(row.DueAt is null ? "register.line" : "register.line_due",
        ("number", row.Number), ("agency", row.Agency),
            ("symptom", row.IsHidden ? say[$"register.hidden.{row.Secrecy}"] : say[$"symptom.{row.Symptom}"]),
        ("step", say[$"step.{row.Step}"]), ("submitted", row.SubmittedAt), ("due", row.DueAt));

    private static IEnumerable<IReadOnlyList<Button>> Turns(RegisterPage page)
    {
        var turns = new List<Button>();
        if (page.HasNewer) turns.Add(new Button("‹", new RegisterTurnButton(page.Rows[0].Id, Older: false)));
        if (page.HasOlder) turns.Add(new Button("›", new RegisterTurnButton(page.Rows[^1].Id, Older: true)));
        return turns.Count == 0 ? [] : [turns];
    }

    private async Task<IReadOnlyList<Button>> FiltersAsync(RegisterFilter filter, Person me, Phrases say)
    {
        var buttons = Enum.GetValues<FilterField>().Where(p => p != FilterField.Site || filter.AgencyId is not null)
            .Select(p => new Button(Marked(FilterChoices.Without(p, filter) != filter, say[$"register.part.{p}"]),
                new RegisterAskButton(p, Page: 0))).ToList();
        buttons.Add(new Button(Marked(filter.Overdue, say["register.button.overdue"]), new RegisterButton(RegisterAct.Overdue)));
        if (await choices.BranchAsync(me) is { } own)
            buttons.Add(new Button(
                Marked(filter.BranchPostId == own.Id,
                say[own.Role == Sop.Role.Kabid ? "register.button.branch" : "register.button.section"]),
                new RegisterButton(RegisterAct.Branch)));
        return buttons;
    }

    private static string Marked(bool isSet, string label) => isSet ? $"✔️ {label}" : label;
}

using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Tickets.Disposing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Reporting;

/// <summary>The card on which a letter is registered: the parts so far, and the one that is asked for.</summary>
[PhraseFamily("letter.ask.", typeof(LetterField))]
public sealed class LetterCard(BotDb db, LetterRegistration registration)
{
    public const string Key = "letter";
    private const int OnAPage = 8, Latest = 3;

    /// <param name="page">Of the agencies.</param>
    /// <param name="goesOn">A further page of an album that has been answered.</param>
    public async Task ShowAsync(Talk talk, LetterDraft draft, int page, bool goesOn = false)
    {
        var say = talk.Say;
        var agency = await db.Set<Agency>().FirstOrDefaultAsync(a => a.Id == draft.AgencyId);
        var rows = new List<IReadOnlyList<Button>>();
        switch (draft.Wanted)
        {
            case LetterField.Agency:
                var pages = Paging.Of(await FoundAsync(draft.AgencyQuery), page, OnAPage);
                rows.AddRange(pages.Shown.Select(a => new[] { new Button(a.Name, new LetterAgencyButton(a.Id)) }));
                rows.AddRange(pages.Turns(at => new LetterAgenciesButton(at)));
                break;
            case LetterField.Date: rows.Add([Press(say["period.today"], LetterAct.Today)]); break;
            case LetterField.Symptom:
                rows.AddRange(Enum.GetValues<Symptom>().Select(s => new Button(say[$"symptom.{s}"], new LetterSymptomButton(s)))
                .Chunk(2)); break;
            case LetterField.Scan: rows.Add([Press(say["button.letter.later"], LetterAct.Later)]); break;
            case null: rows.Add([Press(say["button.letter.register"], LetterAct.Register, ButtonStyle.Forward)]); break;
        }

        rows.Add(draft.AgencyId is null ? [Press(say["button.letter.discard"], LetterAct.Discard)]
            : [Press(say["button.back"], LetterAct.Back), Press(say["button.letter.discard"], LetterAct.Discard)]);
        talk.Show(Key, new Card(
            Html.Paragraphs(
                draft.AgencyId is null ? await LatestAsync(say) : Html.Empty,
                Html.Lines(
                    agency is null ? null : say.Html("letter.from", ("agency", agency.Name)),
                    draft.Number is null ? null : say.Html("letter.number", ("number", draft.Number)),
                    draft.Date is { } date ? say.Html("letter.date", ("date", date)) : null,
                    draft.Subject is null ? null : say.Html("letter.subject", ("subject", draft.Subject)),
                    draft.Symptom is { } symptom ? say.Html("letter.symptom", ("symptom", say[$"symptom.{symptom}"])) : null,
                    draft.Scans.Count == 0 ? null
                        : say.Html("letter.scan", ("name", string.Join(", ", draft.Scans.Select(s => s.FileName))))),
                draft.Wanted is { } wanted ? say.Html($"letter.ask.{wanted}") : say.Html("letter.check")),
            [.. rows]), goesOn);
    }

    /// <param name="part">Of an agency's name, short name or code.</param>
    public async Task<List<Agency>> FoundAsync(string part) =>
        [.. (await db.Set<Agency>().Where(a => !a.Removed).OrderBy(a => a.Name).ToListAsync())
            .Where(a => $"{a.Name} {a.Short} {a.Code}".Contains(part, StringComparison.OrdinalIgnoreCase))];

    private async Task<Html> LatestAsync(Phrases say) =>
        Html.Lines((await registration.LatestAsync(Latest)).Select(l => (Html?)say.Html("letter.line",
            ("agenda", $"{l.AgendaNo}/{l.AgendaYear}"), ("number", l.Number), ("sender", l.Sender))));

    private static Button Press(string label, LetterAct act, ButtonStyle style = ButtonStyle.Plain) =>
        new(label, new LetterButton(act), style);
}

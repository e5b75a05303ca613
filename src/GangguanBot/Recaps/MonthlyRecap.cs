using System.Globalization;
using GangguanBot.Documents.Layout;
using GangguanBot.Documents.Papers;
using GangguanBot.Documents.Writers;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Recaps;

/// <summary>
/// The month's recap on paper: tables and bars that are read in black and white, and the head of the journal's chain, which the paper
/// anchors.
/// </summary>
public sealed class MonthlyRecap(BotDb db, RecapReader reader, OfficePaper office, TimeProvider clock) : IPaperWriter
{
    private const string Everything = "SEMUA", Month = "yyyy-MM";
    private const int BarsOfAChart = 12;

    public PaperKind Kind => PaperKind.MonthlyRecap;

    /// <summary>"2026-11 KADIS": the month, and the post whose tickets it is about.</summary>
    public static string SubjectOf(RecapScope scope, RecapPeriod month) =>
        $"{month.From.ToString(Month, CultureInfo.InvariantCulture)} {scope.Post?.Code ?? Everything}";

    public async Task<PaperText?> WriteAsync(PaperOrder order, Phrases say, CancellationToken ct)
    {
        if (order.Subject.Split(' ', 2) is not [var month, var code]
            || !DateOnly.TryParseExact(month, Month, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return null;
        var post = code == Everything ? null : await db.Set<Post>().FirstOrDefaultAsync(p => p.Code == code, ct);
        var (scope, period) = (post is null ? RecapScope.Everything : RecapScope.Of(post), RecapPeriod.Around(RecapKind.Month, first));
        var (recap, weeks) = (await reader.ReadAsync(scope, period, withNow: false, ct), await reader.WeeksAsync(scope, period, ct));
        var name = say.Text("recap.month", ("month", say[$"format.month.{first.Month}"]), ("year", first.Year));
        return new PaperText(say.Text("paper.title", ("paper", say[$"paper.kind.{Kind}"]), ("subject", order.Subject)),
            say.Text("paper.origin.system", ("time", clock.GetUtcNow())),
        [
            office.Letterhead,
            new Block.Title(say["paper.recap.title"], $"{name}\n{scope.Post?.Title ?? say["recap.everything"]}"),
            new Block.FactTable([(say["paper.recap.opened"], $"{recap.Opened}"), (say["paper.recap.closed"], $"{recap.Closed}"),
                (say["paper.recap.given_up"], $"{recap.GivenUp}")]),
            new Block.Chart(say["paper.recap.weeks"], [say["paper.recap.opened"], say["paper.recap.closed"]],
                [.. weeks.Select(w =>
                new ChartRow(say.Text("paper.recap.week", ("from", w.From.Day), ("until", w.Until.AddDays(-1).Day)),
                [w.Opened, w.Closed]))]),
            .. Steps(recap.Steps, say),
            .. Bars("paper.recap.causes", recap.Causes.Select(c => (say[$"finding.cause.{c.What}"], c.Count)), say),
            .. Bars("paper.recap.agencies", recap.Agencies.Select(a => (a.What, a.Count)), say),
            .. recap.Repeats.Count == 0
                ? Array.Empty<Block>()
                : [new Block.Heading(say["paper.recap.repeats"]),
                new Block.ItemList([.. recap.Repeats.Select(r =>
                say.Text("paper.recap.repeat", ("place", r.Place is { } place ? $"{r.Agency}, {place}" : r.Agency), ("count", r.Count)))])],
        ], recap.Head is { } head ? [new Block.Gap(0.5), new Block.Text(say.Text("paper.recap.head", ("head", head)), Small: true)] : null);
    }

    private static IEnumerable<Block> Steps(IReadOnlyList<StepTime> steps, Phrases say) => steps.Count == 0 ? [] :
    [
        new Block.Chart(say["paper.recap.kept"], [say["paper.report.on_time"], say["paper.report.late"]],
            [.. steps.Select(s => new ChartRow(say[$"step.{s.Step}"], [s.Spread.Count - s.Spread.Late, s.Spread.Late]))]),
        new Block.Heading(say["paper.recap.times"]),
        new Block.Grid([(say["paper.report.step"], 36), (say["paper.recap.count"], 10), (say["paper.recap.median"], 16),
            (say["paper.recap.ninetieth"], 16), (say["paper.report.limit"], 12), (say["paper.report.late"], 10)],
            [.. steps.Select(s =>
                (IReadOnlyList<string>)[say[$"step.{s.Step}"], $"{s.Spread.Count}", RecapText.Minutes(s.Spread.Median, say),
                RecapText.Minutes(s.Spread.Ninetieth, say), RecapText.LimitOf(s.Limit, say), $"{s.Spread.Late}"])]),
    ];

    private static IEnumerable<Block> Bars(string phrase, IEnumerable<(string Label, int Count)> parts, Phrases say) =>
        parts.Take(BarsOfAChart).Select(p => new ChartRow(p.Label, [p.Count])).ToList() is { Count: > 0 } rows
            ? [new Block.Chart(say[phrase], [""], rows)] : [];
}

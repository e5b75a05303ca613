using GangguanBot.Languages;
using GangguanBot.Time;

namespace GangguanBot.Recaps;

/// <summary>A recap in words: one screen, what matters first.</summary>
[PhraseFamily("recap.title.", RecapKind.Day, RecapKind.Week, RecapKind.Month)]
public static class RecapText
{
    private const int Lines = 5, PlaceWidth = 60;

    public static Html Of(RecapNumbers recap, Phrases say)
    {
        var title = say.Html($"recap.title.{recap.Period.Kind}", ("scope", recap.Scope.Post?.Short ?? say["recap.everything"]),
            ("period", Period(recap.Period, say)));
        if (recap.SaysNothing) return Html.Paragraphs(title, say.Html("recap.nothing"));
        return Html.Paragraphs(
            title,
            Html.Lines(say.Html("recap.counts", ("opened", recap.Opened), ("closed", recap.Closed)),
                recap.GivenUp > 0 ? say.Html("recap.given_up", ("count", recap.GivenUp)) : null),
            recap.Now is { } now ? Open(now, say) : null,
            recap.Now is { Overdue: [_, ..] late } ? Overdue(late, say) : null,
            Steps(recap.Steps, say),
            Chart("recap.agencies", recap.Agencies.Select(a => (a.What, a.Count)), say),
            Chart("recap.causes", recap.Causes.Select(c => (say[$"finding.cause.{c.What}"], c.Count)), say),
            Repeats(recap.Repeats, say),
            recap.Head is { } head ? say.Html("recap.head", ("head", head)) : null);
    }

    /// <summary>"2 jam 5 menit": hours are the largest unit, for an office day has not 24 of them.</summary>
    public static string Minutes(int minutes, Phrases say) => minutes < 60 ? say.Text("format.duration.minutes", ("count", minutes))
        : minutes % 60 == 0 ? say.Text("format.duration.hours", ("count", minutes / 60))
        : $"{say.Text("format.duration.hours", ("count", minutes / 60))} {say.Text("format.duration.minutes", ("count", minutes % 60))}";

    /// <summary>"1 hari" in the reader's language.</summary>
    public static string LimitOf(string? words, Phrases say) =>
        Limit.TryParse(words, out var limit)
            ? say.Text($"format.duration.{limit.Unit}s", ("count", limit.Amount)) : "–";

    private static string Period(RecapPeriod period, Phrases say) => period.Kind switch
    {
        RecapKind.Day => say.Date(period.From),
        RecapKind.Week => say.Text("recap.week", ("from", period.From), ("until", period.Until.AddDays(-1))),
        _ => say.Text("recap.month", ("month", say[$"format.month.{period.From.Month}"]), ("year", period.From.Year)),
    };

    private static Html Open(OpenNow now, Phrases say) => now.Open.Count == 0 ? say.Html("recap.open_none")
        : say.Html("recap.open", ("count", now.Open.Sum(o => o.Count)),
            ("bars", TextChart.Of([.. now.Open.Select(o => ($"{say[$"recap.step.{o.Step}"]} {o.Post}".TrimEnd(), o.Count))])));

    private static Html Overdue(IReadOnlyList<Overdue> late, Phrases say) => Html.Lines(
    [
        say.Html("recap.overdue", ("count", late.Count)),
        .. late.Take(Lines).Select(v => (Html?)say.Html("recap.overdue_line",
            ("number", v.Number), ("agency", v.Agency), ("step", say[$"step.{v.Step}"]), ("holder", v.Holder(say)), ("due", v.Due))),
        More(late.Count, say),
    ]);

    private static Html? Steps(IReadOnlyList<StepTime> steps, Phrases say) => steps.Count == 0 ? null : Html.Lines(
    [
        say.Html("recap.steps"),
        .. steps.Select(s => (Html?)say.Html(s.Spread.Late > 0 ? "recap.step_late" : "recap.step_kept",
            ("step", say[$"step.{s.Step}"]), ("median", Minutes(s.Spread.Median, say)), ("ninetieth", Minutes(s.Spread.Ninetieth, say)),
                ("limit", LimitOf(s.Limit, say)),
            ("late", s.Spread.Late), ("count", s.Spread.Count))),
    ]);

    private static Html? Chart(string phrase, IEnumerable<(string Label, int Count)> parts, Phrases say) =>
        parts.Take(Lines).ToList() is { Count: > 0 } most ? say.Html(phrase, ("bars", TextChart.Of(most))) : null;

    private static Html? Repeats(IReadOnlyList<RepeatSite> repeats, Phrases say) => repeats.Count == 0 ? null : Html.Lines(
    [
        say.Html("recap.repeats"),
        .. repeats.Take(Lines).Select(r => (Html?)say.Html("recap.repeat",
            ("place", r.Place is { } place ? $"{r.Agency}, {Text.Cut(place, PlaceWidth)}" : r.Agency), ("count", r.Count))),
        More(repeats.Count, say),
        say.Html("recap.repair"),
    ]);

    private static Html? More(int all, Phrases say) => all > Lines ? say.Html("recap.more", ("count", all - Lines)) : null;
}

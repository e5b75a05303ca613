using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Traces;

namespace GangguanBot.Tickets.Diagnosis.Measurements;

/// <summary>The newest trace, for those who work on the network. Reporters never see its inside.</summary>
[PhraseFamily("trace.outcome.", typeof(TraceOutcome))]
[PhraseFamily("trace.from.", typeof(TraceOrigin))]
public sealed class TraceSection(TraceRepository traces) : ICardSection
{
    public async Task<Html> WriteAsync(TicketView view, CardSlot cardSlot, CancellationToken ct)
    {
        if (cardSlot is not (CardSlot.Diagnosis or CardSlot.Report or CardSlot.Paper) || view.Viewer.Role == Role.Reporter)
            return Html.Empty;
        var since = cardSlot == CardSlot.Diagnosis ? view.Ticket.Visit.EnteredAt : view.Ticket.SubmittedAt;
        return await traces.LatestAsync(view.Ticket, since, ct) is { } trace
            ? Say(trace, view.Say, asks: cardSlot == CardSlot.Diagnosis) : Html.Empty;
    }

    private static Html Say(TraceRecord trace, Phrases say, bool asks)
    {
        var point = trace.LastName is { } name
            ? say.Text("trace.named", ("name", name), ("address", trace.LastAddress)) : trace.LastAddress;
        var words = say.Html($"trace.outcome.{trace.Outcome}", ("point", point), ("hop", trace.LastHop));
        if (asks && trace.IsOpen) words = say.Html("trace.is_target", ("outcome", words));
        return Html.Lines(say.Html($"trace.from.{trace.Origin}", ("time", say.Hour(trace.At))), words,
            trace is { IsReported: true, Outcome: TraceOutcome.BreaksAfter } ? say.Html("trace.reported") : null);
    }
}

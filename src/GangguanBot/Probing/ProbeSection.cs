using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Settings;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Diagnosis.Measurements;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Probing;

/// <summary>Shows the server's look at the site on the cards of those who work on the network. Reporters never see it.</summary>
[PhraseFamily("probe.state.", typeof(ProbeState), Except = [ProbeState.Waiting, ProbeState.NotPossible])]
[PhraseFamily("probe.obstacle.", typeof(ProbeObstacle))]
public sealed class ProbeSection(BotDb db, ProbingSettings settings) : ICardSection
{
    public async Task<Html> WriteAsync(TicketView view, CardSlot cardSlot, CancellationToken ct)
    {
        if (settings.Mode == ProbingMode.Off || view.Viewer.Role == Role.Reporter) return Html.Empty;
        var probes = cardSlot is CardSlot.Disposition or CardSlot.SiteCheck or CardSlot.Diagnosis or CardSlot.Report or CardSlot.Paper
            ? await OfAsync(view, ct) : [];
        var shown = cardSlot switch
        {
            CardSlot.Disposition or CardSlot.SiteCheck =>
                probes.LastOrDefault(p => p.Reason == ProbeReason.Intake && p.State != ProbeState.NotPossible),
            CardSlot.Diagnosis => probes.LastOrDefault(p => p.Reason == ProbeReason.Asked && p.At >= view.Ticket.Visit.EnteredAt),
            CardSlot.Report or CardSlot.Paper => probes.LastOrDefault(p => p.Reason == ProbeReason.AtNormal),
            _ => null,
        };
        return shown is null ? Html.Empty : Html.Lines(Say(shown, view.Say),
            shown.Contradiction is { } why ? view.Say.Html("probe.contradiction", ("words", why)) : null);
    }

    public IReadOnlyList<IReadOnlyList<Button>> Rows(TicketView view, CardSlot cardSlot) =>
        cardSlot == CardSlot.TraceQuestion && settings.Mode != ProbingMode.Off ? [[ProbeConversation.Run(view)]] : [];

    internal static Html Say(ProbeRecord probe, Phrases say) => probe.State == ProbeState.NotPossible
        ? say.Html("probe.not_possible", ("why", say[$"probe.obstacle.{probe.Obstacle}"]))
        : say.Html($"probe.state.{probe.State}", ("time", say.Hour(probe.DoneAt ?? probe.At)),
            ("ping", (decimal)Math.Round(probe.Milliseconds ?? 0, 1)), ("loss", (decimal)Math.Round(probe.Loss ?? 0)));

    private async Task<List<ProbeRecord>> OfAsync(TicketView view, CancellationToken ct)
    {
        var rows = db.Set<ProbeRecord>();
        await rows.Where(p => p.TicketId == view.Ticket.Id).LoadAsync(ct);
        return [.. rows.Local.Where(p => p.TicketId == view.Ticket.Id && p.State != ProbeState.Waiting).OrderBy(p => p.At)
            .ThenBy(p => p.Id > 0 ? p.Id : int.MaxValue)];
    }
}

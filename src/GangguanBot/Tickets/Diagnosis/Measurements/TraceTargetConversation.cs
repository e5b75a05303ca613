using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Diagnosis.Measurements;

/// <summary>Whether the last line of a trace, at this distance, is its target.</summary>
public sealed record TraceTargetButton(int Ticket, int Visit, int Hop, bool IsTarget) : ITicketButton, IButton<TraceTargetButton>
{
    public static string Prefix => "tt";
}

/// <summary>"Apakah itu tujuan?": a trace that ends well does not always say where it was to go.</summary>
public sealed class TraceTargetConversation(TicketAccess access, TraceRepository traces, TicketNotifier notifier)
    : IConversation<TraceTargetConversation>
{
    public static void Map(Routes<TraceTargetConversation> on) => on
        .Button<TraceTargetButton>((c, talk, button) => c.SettledAsync(talk, button));

    /// <returns>The two answers, while the question is open.</returns>
    public static async Task<IEnumerable<IReadOnlyList<Button>>> RowsAsync(TicketView view, TraceRepository traces, CancellationToken ct)
    {
        if (await traces.LatestAsync(view.Ticket, view.Ticket.Visit.EnteredAt, ct) is not { IsOpen: true } trace) return [];
        return
        [
            [
                new(view.Say["button.trace.target"], new TraceTargetButton(view.Ticket.Id, view.Visit, trace.LastHop, IsTarget: true)),
                new(view.Say["button.trace.not_target"], new TraceTargetButton(view.Ticket.Id, view.Visit, trace.LastHop, IsTarget: false)),
            ],
        ];
    }

    private async Task SettledAsync(Talk talk, TraceTargetButton button)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return;
        var trace = await traces.LatestAsync(view.Ticket, view.Ticket.Visit.EnteredAt);
        var refusal = view is not { HasTurn: true, Ticket.Row.Kind: StepKind.Diagnosis } ? Refusal.NotYourTurn
            : trace is not { IsOpen: true } || trace.LastHop != button.Hop ? Refusal.AlreadyAnswered : null;
        if (refusal is not null)
        {
            await access.RefuseAsync(talk, view, refusal);
            return;
        }

        trace!.Settle(button.IsTarget);
        view.Ticket.Measured();
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
    }
}

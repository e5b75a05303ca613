using GangguanBot.Settings;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Probing;

/// <summary>A report has come in: its site is to be looked at, after the commit and without keeping anybody waiting.</summary>
public sealed class IntakeAftermath(BotDb db, IBackground background, ProbingSettings settings, TimeProvider clock) : IAftermath
{
    public Task FollowAsync(TicketNotifier notifier, Ticket ticket, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Move != Move.Submit || settings.Mode == ProbingMode.Off || ticket.Site?.Probe is null) return Task.CompletedTask;
        var look = new ProbeRecord
        {
            TicketId = ticket.Id, SiteId = ticket.SiteId, Reason = ProbeReason.Intake, At = clock.GetUtcNow(),
            State = ProbeState.Waiting
        };
        db.Add(look);
        db.AfterCommit(() => background.Begin<IntakeLook>(look.Id));
        return Task.CompletedTask;
    }
}

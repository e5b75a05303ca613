using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>The answers of a ticket's diagnosis: writes them, corrects them, and tells what they come to.</summary>
[PhraseFamily("finding.result.", "normal")]
public sealed class DiagnosisAnswers(BotDb db, TimeProvider clock, PartRepository parts, TicketActs acts) : IDiagnosis
{
    public async Task<DiagnosisPath> WayAsync(Ticket ticket, CancellationToken ct = default) =>
        DiagnosisPath.Of((await InForceAsync(ticket, ct)).Select(a => (a.Node, a.Choice)));

    public async Task<bool> IsCompleteAsync(Ticket ticket, CancellationToken ct) => (await WayAsync(ticket, ct)).IsDone;

    public void Add(Ticket ticket, DiagnosisNode node, string choice, string? words, Person by)
    {
        db.Add(new Answer
        {
            TicketId = ticket.Id, Round = RoundOf(ticket), Node = node.Key, Choice = choice, Words = words,
            At = clock.GetUtcNow(), PersonId = by.Id
        });
        ticket.AnswerGiven();
    }

    /// <summary>Takes the last answer back; it stays on record as corrected.</summary>
    /// <param name="by"><c>null</c>: it went with the move that was made last.</param>
    /// <returns><c>false</c> when there is none.</returns>
    public async Task<bool> CorrectLastAsync(Ticket ticket, Capacity? by, CancellationToken ct = default)
    {
        if ((await InForceAsync(ticket, ct)).LastOrDefault() is not { } last) return false;
        var was = $"{last.Node}.{last.Choice}{(last.Words is { } said ? $": {said}" : "")}";
        ticket.TakeBackAnswer(was, by, acts);
        last.CorrectedAt = clock.GetUtcNow();
        if (last.Words is { } words && DiagnosisTree.At(last.Node).Asks == AnswerKind.Device)
            await parts.TakeBackDeviceAsync(ticket, words, ct);
        return true;
    }

    /// <summary>
    /// After "« Kembali" from the finished report the last answer is open again; after a return or reopening all begins again.
    /// </summary>
    public async Task EnterAsync(Ticket ticket, Move by, CancellationToken ct)
    {
        if (by == Move.Recheck) await CorrectLastAsync(ticket, by: null, ct);
        else if (by != Move.Resume) ticket.Reconsider();
    }

    /// <summary>The result of a finished diagnosis.</summary>
    public async Task<Finding> FindingAsync(Ticket ticket, CancellationToken ct = default)
    {
        var answers = await InForceAsync(ticket, ct);
        var last = DiagnosisTree.At(answers[^1].Node);
        var detail = string.Join("; ", answers.Select(a => a.Words).Where(w => w is not null));
        return new Finding(last.Cause!, last.Action!, "normal", detail.Length > 0 ? detail : null);
    }

    public async Task<IReadOnlyList<TrailLine>> TrailAsync(Ticket ticket, Phrases say, CancellationToken ct) =>
        [.. (await InForceAsync(ticket, ct))
            .Select(a => new TrailLine(a.At, say[$"diagnosis.{a.Node}.short"], a.Words ?? Label(say, a.Node, a.Choice)))];

    public async Task<IReadOnlyList<Replacement>> ReplacementsAsync(Ticket ticket, CancellationToken ct)
    {
        var answers = await InForceAsync(ticket, ct);
        var now = DiagnosisPath.Of(answers.Select(a => (a.Node, a.Choice))).At;
        return [.. answers.Select(a => a.Node).Append(now == DiagnosisTree.Done ? DiagnosisTree.Start : now).Distinct()
            .Select(DiagnosisTree.At).Where(n => n.Replaces).Select(n => new Replacement(n.Key, n.Action!, n.Key == now))];
    }

    public static string Label(Phrases say, string node, string choice) =>
        say.Has($"diagnosis.{node}.{choice}") ? say[$"diagnosis.{node}.{choice}"] : say[$"diagnosis.answer.{choice}"];

    /// <summary>Database rows and those of this very update, in their order.</summary>
    private async Task<List<Answer>> InForceAsync(Ticket ticket, CancellationToken ct)
    {
        if (!ticket.Visits.Any(v => ticket.Table[v.Step].Kind == StepKind.Diagnosis)) return [];
        var round = RoundOf(ticket);
        await db.LoadOnceAsync((nameof(Answer), ticket.Id, round),
            db.Set<Answer>().Where(a => a.TicketId == ticket.Id && a.Round == round), ct);
        return [.. db.Set<Answer>().Local.Where(a => a.TicketId == ticket.Id && a.Round == round && a.CorrectedAt is null)
            .OrderBy(a => a.At).ThenBy(a => a.Id > 0 ? a.Id : int.MaxValue)];
    }

    /// <summary>One more for each time the ticket came to the questions by another way than on and back.</summary>
    private static int RoundOf(Ticket ticket) =>
        ticket.Journal.Count(e => ticket.Table[e.To].Kind == StepKind.Diagnosis && e.Move is (Move.Arrive or Move.Return or Move.Reopen));
}

using GangguanBot.Office;
using GangguanBot.Office.Privacy;
using GangguanBot.Storage;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Privacy;

/// <summary>Data that tickets keep about a person: reports, acts, photos and files.</summary>
public sealed class TicketPersonalData(BotDb db) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalDataSection>> OfAsync(Person person, CancellationToken ct)
    {
        var reports = await db.Set<Ticket>().AsNoTracking().Where(t => t.ReporterId == person.Id).OrderBy(t => t.Id).ToListAsync(ct);
        var journal = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.PersonId == person.Id).OrderBy(e => e.Id).ToListAsync(ct);
        var files = await db.Set<Attachment>().AsNoTracking().Where(a => a.PersonId == person.Id).OrderBy(a => a.Id).ToListAsync(ct);
        var parts = await db.Set<PartRecord>().AsNoTracking().Where(p => p.PersonId == person.Id).OrderBy(p => p.Id).ToListAsync(ct);
        var acts = await db.Set<ActEntry>().AsNoTracking().Where(e => e.PersonId == person.Id).OrderBy(e => e.Id).ToListAsync(ct);
        var deliveries = await db.Set<TicketDelivery>().AsNoTracking().Where(d => d.PersonId == person.Id).OrderBy(d => d.Id)
            .ToListAsync(ct);
        var ids = journal.Select(e => e.TicketId).Concat(files.Select(f => f.TicketId)).Concat(parts.Select(p => p.TicketId))
            .Concat(acts.Select(e => e.TicketId)).Concat(deliveries.Select(d => d.TicketId)).ToHashSet();
        var numbers = await db.Set<Ticket>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Number, ct);
        var holds = await db.Set<StepRun>().AsNoTracking().Where(v => v.Awaited != null && ids.Contains(v.TicketId))
            .ToDictionaryAsync(v => (v.TicketId, v.EnteredAt), v => v.Awaited, ct);
        return
        [
            new("reports", reports.Count, reports.Select(t => new
            {
                number = t.Number, symptom = t.Symptom.ToString(), sentence = t.Sentence, place = t.Place, contact = t.Contact,
                    submittedAt = t.SubmittedAt, closedAt = t.ClosedAt, rating = t.Rating,
            }).ToList()),
            new("journal", journal.Count,
                journal.Select(e => new { number = numbers[e.TicketId], at = e.At, move = e.Move.ToString(), post = e.PostTitle,
                words = e.Words, awaited = holds.GetValueOrDefault((e.TicketId, e.At)) }).ToList()),
            new("attachments", files.Count, files.Select(f => new
            {
                number = numbers[f.TicketId], at = f.At, kind = f.Kind.ToString(), fileName = f.FileName, caption = f.Caption,
                    phase = f.Phase?.ToString(), distanceMetres = f.DistanceMetres, latitude = f.Latitude, longitude = f.Longitude,
                    discardedAt = f.DiscardedAt,
            }).ToList()),
            new("parts", parts.Count, parts.Select(p => new
            {
                number = numbers[p.TicketId], at = p.At, kind = p.Kind.ToString(), name = p.Name, oldSerial = p.OldSerial,
                    newSerial = p.NewSerial, quantity = p.Quantity, correctedAt = p.CorrectedAt,
            }).ToList()),
            new("ticket_acts", acts.Count,
                acts.Select(e => new { number = numbers[e.TicketId], at = e.At, act = e.Act.ToString(), post = e.PostTitle,
                before = e.Before, after = e.After }).ToList()),
            new("deliveries", deliveries.Count,
                deliveries.Select(d =>
                new { number = numbers[d.TicketId], at = d.SentAt
                ?? d.At, kind = d.Kind.ToString(), fileName = d.FileName, outcome = d.Outcome.ToString() }).ToList()),
        ];
    }
}

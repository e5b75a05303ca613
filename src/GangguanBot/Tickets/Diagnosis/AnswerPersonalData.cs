using GangguanBot.Office;
using GangguanBot.Office.Privacy;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>The answers that somebody gave in diagnoses.</summary>
public sealed class AnswerPersonalData(BotDb db) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalDataSection>> OfAsync(Person person, CancellationToken ct)
    {
        var answers = await db.Set<Answer>().Where(a => a.PersonId == person.Id).OrderBy(a => a.Id)
            .Select(a => new { at = a.At, question = a.Node, choice = a.Choice, words = a.Words }).ToListAsync(ct);
        return [new("answers", answers.Count, answers)];
    }
}

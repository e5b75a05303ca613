using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office.Admission;

/// <summary>A code or token that nobody ever gave out, tried in a chat.</summary>
public sealed class CodeGuess
{
    public int Id { get; init; }
    public long ChatId { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Counts wrong codes: whoever tries too many is refused for a while, even with a right one.</summary>
public sealed class CodeGuesses(BotDb db, TimeProvider clock)
{
    public const int Most = 5;
    private static readonly TimeSpan Within = TimeSpan.FromHours(1);

    /// <returns>From when on the chat may try again; <c>null</c>: now.</returns>
    public async Task<DateTimeOffset?> BarredUntilAsync(long chat)
    {
        var since = clock.GetUtcNow() - Within;
        var recent = await db.Set<CodeGuess>().Where(g => g.ChatId == chat && g.At > since).OrderByDescending(g => g.At).Take(Most)
            .ToListAsync();
        return recent.Count < Most ? null : recent[^1].At + Within;
    }

    /// <summary>Notes one; those that no longer count are forgotten.</summary>
    public async Task NoteAsync(long chat)
    {
        var now = clock.GetUtcNow();
        db.RemoveRange(await db.Set<CodeGuess>().Where(g => g.ChatId == chat && g.At <= now - Within).ToListAsync());
        db.Add(new CodeGuess { ChatId = chat, At = now });
    }
}

internal sealed class CodeGuessTable : IEntityTypeConfiguration<CodeGuess>
{
    public void Configure(EntityTypeBuilder<CodeGuess> guess) => guess.ToTable("Guesses").HasIndex(g => new { g.ChatId, g.At });
}

namespace GangguanBot.Simulator.BotApi.Texts;

/// <summary>A stretch of formatting; offset and length are in UTF-16 code units (Bot API: MessageEntity).</summary>
public sealed record Entity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }
    public string? Language { get; init; }
    public long? UnixTime { get; init; }
    public string? Format { get; init; }

    public int End => Offset + Length;
}

/// <summary>Plain text with its formatting, as Telegram keeps it once the markup is read.</summary>
public sealed record RichText(string Text, IReadOnlyList<Entity> Entities)
{
    public static RichText Empty { get; } = new("", []);

    /// <summary>Length as the limits of 4096 and 1024 count it: in code points.</summary>
    public int CodePoints => Text.EnumerateRunes().Count();

    public bool Equals(RichText? other) => other is not null && Text == other.Text && Entities.SequenceEqual(other.Entities);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>White space at both ends goes, and entities with it, as Telegram does before it looks at the length.</summary>
    public RichText Trimmed()
    {
        var cut = Text.Length - Text.TrimStart().Length;
        var text = Text.Trim();
        return new RichText(text, [.. Entities
            .Select(entity => entity with
            {
                Offset = Math.Clamp(entity.Offset - cut, 0, text.Length),
                Length = Math.Clamp(entity.End - cut, 0, text.Length) - Math.Clamp(entity.Offset - cut, 0, text.Length),
            })
            .Where(entity => entity.Length > 0)
            .OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)]);
    }
}

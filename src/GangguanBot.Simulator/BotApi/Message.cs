using System.Collections.Immutable;
using GangguanBot.Simulator.BotApi.Texts;

namespace GangguanBot.Simulator.BotApi;

/// <summary>
/// A message as everyone in the chat sees it at one moment; an edit makes a new one and keeps the old in <see cref="History"/>.
/// </summary>
public sealed record Message
{
    public required int Id { get; init; }
    public required long ChatId { get; init; }
    public required long SenderId { get; init; }
    public required DateTimeOffset Date { get; init; }
    public bool FromBot { get; init; }

    /// <summary>The text, or the caption of what is attached.</summary>
    public RichText Body { get; init; } = RichText.Empty;
    public Keyboard? Keyboard { get; init; }

    /// <summary>Labels of a reply keyboard: pressing one just says it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ReplyKeyboard { get; init; } = [];
    public ImmutableArray<PhotoSize> Photo { get; init; } = [];
    public Attachment? Document { get; init; }
    public Attachment? Sticker { get; init; }
    public Attachment? Voice { get; init; }
    public Location? Location { get; init; }
    public string? MediaGroupId { get; init; }
    public int? ReplyTo { get; init; }
    public bool Silent { get; init; }
    public DateTimeOffset? EditedAt { get; init; }
    public bool Deleted { get; init; }
    public string? Reaction { get; init; }
    public ImmutableList<Message> History { get; init; } = [];

    public string Text => Body.Text;

    /// <summary>Safe to put into a page: everything is escaped except Telegram's own tags.</summary>
    public string Html => HtmlRenderer.Render(Body);

    internal bool TakesCaption => Photo.Length > 0 || Document is not null || Voice is not null;
    internal bool HasText => !TakesCaption && Location is null && Sticker is null;

    public override string ToString() =>
        $"{Id} {(FromBot ? "bot" : "person")}{(Deleted ? " (deleted)" : "")}: {Text}{Media()}{(Keyboard is null ? "" : " " + Keyboard)}";

    private string Media() => Photo.Length > 0 ? " (photo)"
        : Document is not null ? $" (file {Document.Name})"
        : Location is not null ? " (location)"
        : Sticker is not null ? " (sticker)"
        : Voice is not null ? " (voice)" : "";
}

public sealed record PhotoSize(StoredFile File, int Width, int Height);

public sealed record Attachment(StoredFile File, string Name, string Mime);

public sealed record Location(double Latitude, double Longitude);

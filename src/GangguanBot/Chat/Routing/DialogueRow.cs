using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Chat.Routing;

/// <summary>A half-made conversation.</summary>
public sealed class DialogueRow
{
    public long ChatId { get; init; }
    public required string Kind { get; init; }

    /// <summary>The data of the dialogue (JSON).</summary>
    public string Data { get; set; } = "";

    /// <summary>The next text belongs to this dialogue. At most one of a chat.</summary>
    public bool Running { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Its owner was reminded that it lies about; once is enough.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    private sealed class DialogueTable : IEntityTypeConfiguration<DialogueRow>
    {
        public void Configure(EntityTypeBuilder<DialogueRow> builder)
        {
            builder.ToTable("Dialogues");
            builder.HasKey(d => new { d.ChatId, d.Kind });
        }
    }
}

using GangguanBot.Languages;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office.LiveSettings;

/// <summary>A ready instruction of the office's own; or that it does not offer one of the built-in ones.</summary>
public sealed class ReadyInstruction
{
    public int Id { get; init; }

    /// <summary>Key of a built-in one; <c>null</c>: an own one.</summary>
    public string? BuiltIn { get; init; }

    /// <summary>The words of an own one. Never changed: tickets tell by it what was instructed.</summary>
    public string? Text { get; init; }

    /// <summary>No longer offered.</summary>
    public bool Removed { get; set; }

    /// <summary>The key that a ticket keeps; the words are the phrase <c>instruction.{Key}</c>.</summary>
    public string Key => BuiltIn ?? $"own{Id}";
}

/// <summary>The ready instructions of a disposition sheet, as they are offered now: in memory, since every sheet asks.</summary>
public sealed class ReadyInstructions(IServiceScopeFactory scopes, Phrasebook phrasebook) : IHostedService
{
    /// <summary>The instruction when none was ticked. It is always offered.</summary>
    public const string Usual = "follow_up";

    /// <summary>Keys below <c>instruction.</c>.</summary>
    [PhraseFamily("instruction.")]
    public static readonly IReadOnlyList<string> BuiltIn = [Usual, "check_site", "coordinate", "process", "advise", "study", "discuss"];

    private volatile IReadOnlyList<string> offered = BuiltIn;

    /// <summary>Built-in ones first, then the office's own in the order of their making.</summary>
    public IReadOnlyList<string> Offered => offered;

    /// <summary>Reads them before anybody is listened to.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        Take(await scope.ServiceProvider.GetRequiredService<BotDb>().Set<ReadyInstruction>().ToListAsync(cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>All that there are, removed ones too: tickets may still name them.</summary>
    public void Take(IReadOnlyCollection<ReadyInstruction> all)
    {
        foreach (var own in all.Where(i => i.BuiltIn is null)) phrasebook.Learn($"instruction.{own.Key}", own.Text!);
        var hidden = all.Where(i => i.Removed).Select(i => i.Key).ToHashSet();
        offered = [.. BuiltIn.Concat(all.Where(i => i.BuiltIn is null).OrderBy(i => i.Id).Select(i => i.Key))
            .Where(k => !hidden.Contains(k))];
    }
}

internal sealed class ReadyInstructionTable : IEntityTypeConfiguration<ReadyInstruction>
{
    public void Configure(EntityTypeBuilder<ReadyInstruction> instruction) => instruction.ToTable("ReadyInstructions").Ignore(i => i.Key);
}

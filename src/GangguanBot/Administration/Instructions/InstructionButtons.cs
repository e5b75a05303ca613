using GangguanBot.Chat;

namespace GangguanBot.Administration.Instructions;

public sealed record AddInstructionButton() : IButton<AddInstructionButton>
{
    public static string Prefix => "aia";
}

/// <param name="Key">Of a built-in one.</param>
public sealed record HideInstructionButton(bool Hidden, string Key) : IButton<HideInstructionButton>
{
    public static string Prefix => "aih";
}

/// <summary>An own instruction is taken away: first asked, then done.</summary>
public sealed record RemoveInstructionButton(bool Sure, string Key) : IButton<RemoveInstructionButton>
{
    public static string Prefix => "air";
}

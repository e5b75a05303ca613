using GangguanBot.Languages;

namespace GangguanBot.Commands;

/// <summary>The command line cannot be obeyed as it was typed.</summary>
/// <param name="sentence">Why, in each language.</param>
sealed class UsageException(Func<Phrases, string> sentence) : Exception
{
    public Func<Phrases, string> Sentence => sentence;
}

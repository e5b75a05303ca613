namespace GangguanBot.Tests.Traces;

/// <summary>Texts, each with what is read of it.</summary>
public sealed class Pairs : TheoryData<string, string>
{
    public Pairs(IEnumerable<(string Text, string Said)> pairs)
    {
        foreach (var (text, said) in pairs) Add(text, said);
    }
}

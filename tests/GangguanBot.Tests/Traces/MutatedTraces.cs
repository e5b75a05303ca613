using System.Text;
using GangguanBot.Traces;

namespace GangguanBot.Tests.Traces;

/// <summary>10,000 traces as phones, chats and accidents make them of the samples: whatever comes is read or refused, at once.</summary>
public sealed class MutatedTraces
{
    private const int Count = 10_000;

    /// <summary>A reading takes well under a millisecond; this is only to notice one that hangs.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(2);

    private static readonly string[] Noise =
        ["Pak ini hasilnya", "<b>", "\0\u202E", "* * *", "???", "-", "|--", "!H", "999999999999", "::::", "1", "\"hubs\":", "[", "100%",
        "ms ms", "😀"];

    [Fact]
    public void None_crashes_or_hangs()
    {
        var samples = Samples.Files.Select(Samples.Text).ToList();
        var random = new Random(20261124);
        var read = 0;
        for (var i = 0; i < Count; i++)
        {
            var text = samples[random.Next(samples.Count)];
            for (var times = random.Next(1, 5); times > 0; times--) text = Mutated(text, random);
            var began = TimeProvider.System.GetTimestamp();
            if (TraceReader.Read(text) is { } trace)
            {
                var verdict = TraceVerdict.Of(trace);
                Assert.True(Enum.IsDefined(verdict.Outcome));
                Assert.True(trace.Hops.Count <= 255);
                read++;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(began) < Hang, $"too slow: {i}\n{text}");
        }

        Assert.InRange(read, Count / 4, Count - 1); // most are still traces, and not everything is taken for one
    }

    [Fact]
    public void Endless_and_hostile_texts_are_read_at_once()
    {
        string[] hostile =
        [
            new('*', 1_000_000), new(' ', 1_000_000), string.Concat(Enumerable.Repeat("1 ", 500_000)),
                string.Concat(Enumerable.Repeat("1  10.0.0.1  1 ms\n", 100_000)),
            string.Concat(Enumerable.Repeat("\"host\": \"", 100_000)), string.Concat(Enumerable.Repeat("| a - 0 | 1 | 1 |\n", 100_000)),
                new('9', 1_000_000), new('(', 1_000_000),
            "1 10.0.0.1 1 ms\n" + string.Concat(Enumerable.Repeat("1 ms\n", 200_000)), string.Concat(Enumerable.Repeat("ADDRESS\n", 100_000)),
            string.Concat(Enumerable.Repeat("Loss% Snt Last\n", 100_000)), string.Concat(Enumerable.Repeat("1 * * *\nx\n", 100_000)),
            string.Concat(Enumerable.Repeat("10.0.0.1 0%\nADDRESS\n", 50_000)), "{\"hubs\":[" + string.Concat(Enumerable.Repeat("\"dst\":\"", 100_000)),
            "1 " + string.Concat(Enumerable.Repeat("0/ 100 = 0% ", 100_000)), string.Concat(Enumerable.Repeat("MTR.1,1,1,1,1,1\n", 100_000)),
            string.Concat(Enumerable.Repeat("-> (a.example) to 1.1.1.1 = \n", 100_000)), string.Concat(Enumerable.Repeat("\u001b[", 500_000)),
        ];
        foreach (var text in hostile)
        {
            var began = TimeProvider.System.GetTimestamp();
            _ = TraceReader.Read(text) is { } trace ? TraceVerdict.Of(trace) : null;
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Hang, $"too slow: {text[..Math.Min(20, text.Length)]}");
        }
    }

    private static string Mutated(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(9))
        {
            case 0: return text[..random.Next(text.Length + 1)];
            case 1: return text[random.Next(text.Length + 1)..];
            case 2: lines.RemoveAt(at); break;
            case 3: lines.Insert(at, lines[random.Next(lines.Count)]); break;
            case 4: lines.Insert(at, Noise[random.Next(Noise.Length)]); break;
            case 5: (lines[at], lines[0]) = (lines[0], lines[at]); break;
            case 6: return Wrapped(text, random.Next(10, 60));
            case 7: return text.Insert(random.Next(text.Length + 1), Noise[random.Next(Noise.Length)]);
            default: return Scrambled(text, random);
        }

        return string.Join('\n', lines);
    }

    private static string Wrapped(string text, int width)
    {
        var wrapped = new StringBuilder();
        foreach (var line in text.Split('\n')) wrapped.AppendJoin('\n', line.Chunk(width).Select(c => new string(c))).Append('\n');
        return wrapped.ToString();
    }

    private static string Scrambled(string text, Random random)
    {
        var chars = text.ToCharArray();
        for (var n = random.Next(1, 12); n > 0 && chars.Length > 0; n--) chars[random.Next(chars.Length)] = (char)random.Next(1, 0x3000);
        return new(chars);
    }
}

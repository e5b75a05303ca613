using GangguanBot.Tests.HouseRules;
using GangguanBot.Traces;

namespace GangguanBot.Tests.Traces;

/// <summary>What technicians paste, each with what it says. Addresses are private or for documentation, and 8.8.8.8.</summary>
static class Samples
{
    /// <param name="Last">The last point that answered, an address or a name; "-": nobody.</param>
    /// <param name="Hop">Its distance.</param>
    /// <param name="More">What else must be read: <c>loss@3</c>, <c>silent 5</c>, <c>limited 2</c>, <c>loop of 2</c>.</param>
    public sealed record Sample(string File, TraceOutcome Outcome, string Last, int Hop, string More = "");

    public static readonly IReadOnlyList<Sample> Read =
    [
        // Given
        new("linux-dead-after-hop1.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("linux-dead-after-hop2.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("linux-host-unreachable.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("linux-nothing-answers.txt", TraceOutcome.NothingAnswers, "-", 0),
        new("linux-ok.txt", TraceOutcome.Reached, "8.8.8.8", 7, "silent 5"),
        new("mikrotik-v7-dead-after-hop3.txt", TraceOutcome.BreaksAfter, "10.20.3.2", 3),
        new("mtr-json-dead-after-hop1.json", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("mtr-report-dead-after-hop1.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("mtr-report-loss-from-hop3.txt", TraceOutcome.ReachedWithLoss, "8.8.8.8", 5, "loss@3"),
            // asked with 8.8.8.8 as what was expected
        new("mtr-report-nothing-answers.txt", TraceOutcome.NothingAnswers, "-", 0),
        new("windows-dead-after-hop2.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("windows-ok.txt", TraceOutcome.Reached, "8.8.8.8", 7, "silent 5"),

        // Linux
        new("linux-names.txt", TraceOutcome.Reached, "8.8.8.8", 4, "silent 3"),
        new("linux-several-addresses.txt", TraceOutcome.Reached, "8.8.8.8", 4),
        new("linux-network-unreachable-one-line.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("linux-prohibited.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("linux-protocol-unreachable.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("linux-loop.txt", TraceOutcome.Loop, "10.20.4.1", 2, "loop of 2"),
        new("linux-loop-of-three.txt", TraceOutcome.Loop, "10.20.4.1", 2, "loop of 3"),
        new("linux-cut-off.txt", TraceOutcome.CutOff, "10.20.4.1", 2),
        new("linux-wrapped-by-phone.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("linux-in-a-chat.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("linux-quoted.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("linux-one-probe.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("linux-ipv6.txt", TraceOutcome.BreaksAfter, "2001:db8:20::1", 2),
        new("linux-ipv6-ok.txt", TraceOutcome.Reached, "2001:db8:ffff::8", 2),
        new("linux-as-numbers.txt", TraceOutcome.Reached, "8.8.8.8", 3),
        new("linux-two-runs.txt", TraceOutcome.Reached, "10.20.0.1", 3),
        new("linux-stars-in-one-hop.txt", TraceOutcome.Reached, "10.20.0.1", 3),
        new("linux-router-answers-for-all-behind-it.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("busybox.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("tracepath.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),

        // Windows
        new("windows-indonesian.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("windows-german.txt", TraceOutcome.Reached, "8.8.8.8", 4, "silent 3"),
        new("windows-japanese.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("windows-russian.txt", TraceOutcome.Reached, "8.8.8.8", 3),
        new("windows-reports-unreachable.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("windows-own-pc-reports.txt", TraceOutcome.BreaksAfter, "192.168.10.23", 1),
        new("windows-reports-german.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("windows-nothing-answers.txt", TraceOutcome.NothingAnswers, "-", 0),
        new("windows-wrapped-by-phone.txt", TraceOutcome.Reached, "8.8.8.8", 3),
        new("windows-names.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("windows-cut-off.txt", TraceOutcome.CutOff, "10.20.4.1", 2),
        new("windows-without-header.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("windows-loop.txt", TraceOutcome.Loop, "10.20.4.1", 2, "loop of 2"),

        // mtr
        new("mtr-report-ok.txt", TraceOutcome.Reached, "10.20.0.1", 3),
        new("mtr-report-rate-limited.txt", TraceOutcome.Reached, "10.20.0.1", 3, "limited 2"),
        new("mtr-report-ends-with-loss.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("mtr-report-middle-silent.txt", TraceOutcome.Reached, "10.20.0.1", 3, "silent 2"),
        new("mtr-report-names.txt", TraceOutcome.BreaksAfter, "kec-tengah.example", 2),
        new("mtr-report-both.txt", TraceOutcome.ReachedWithLoss, "10.20.0.1", 3, "loss@3"),
        new("mtr-report-as-numbers.txt", TraceOutcome.BreaksAfter, "203.0.113.1", 2),
        new("mtr-report-wrapped-by-phone.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("mtr-report-several-addresses.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("mtr-report-loop.txt", TraceOutcome.Loop, "10.20.4.1", 2, "loop of 2"),
        new("mtr-json-ok.json", TraceOutcome.Reached, "10.20.0.1", 3, "limited 2"),
        new("mtr-json-cut-off.json", TraceOutcome.CutOff, "10.20.4.1", 2),
        new("mtr-json-names.json", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("mtr-json-nothing-answers.json", TraceOutcome.NothingAnswers, "-", 0),

        // WinMTR
        new("winmtr-dead.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("winmtr-ok.txt", TraceOutcome.ReachedWithLoss, "10.20.0.1", 3, "silent 2 loss@3"),
        new("winmtr-wrapped-by-phone.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("winmtr-nothing-answers.txt", TraceOutcome.NothingAnswers, "-", 0),

        // MikroTik
        new("mikrotik-v6-dead.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("mikrotik-v6-ok.txt", TraceOutcome.Reached, "10.20.0.1", 3, "silent 2"),
        new("mikrotik-v6-reprinted.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("mikrotik-v6-without-numbers.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("mikrotik-v7-nothing-answers.txt", TraceOutcome.NothingAnswers, "-", 0),
        new("mikrotik-v7-ok-with-loss.txt", TraceOutcome.ReachedWithLoss, "10.20.0.1", 3, "loss@2"),
        new("mikrotik-v7-wrapped-by-phone.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),

        // Sent from the field and once misread
        new("ping-before-traceroute.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("two-runs-two-targets.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("windows-gateway-then-outside.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("chat-line-above-rows.txt", TraceOutcome.BreaksAfter, "192.168.10.1", 1),
        new("tracepath-names-reached.txt", TraceOutcome.Reached, "core.example", 3),
        new("tracepath-names-dead-after-hop2.txt", TraceOutcome.BreaksAfter, "kec-tengah.example", 2),
        new("tracepath-numeric-reached.txt", TraceOutcome.Reached, "8.8.8.8", 4, "silent 3"),
        new("mtr-report-all-well-to-outside.txt", TraceOutcome.LastAnswers, "8.8.8.8", 4, "silent 3"),
        new("winmtr-all-well-to-outside.txt", TraceOutcome.LastAnswers, "dns.google", 4, "silent 3"),
        new("mtr-json-all-well-named-target.json", TraceOutcome.Reached, "dns.google", 3),
        new("mikrotik-address-equals-reached.txt", TraceOutcome.Reached, "8.8.8.8", 3),
        new("huawei-header-reached.txt", TraceOutcome.Reached, "10.20.0.1", 3),
        new("windows-spanish-ten-hops-reached.txt", TraceOutcome.Reached, "10.20.0.1", 3),
        new("mtr-screen-reached.txt", TraceOutcome.Reached, "8.8.8.8", 3),
        new("mtr-screen-dead-after-hop2.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("mtr-report-long-dash.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("nexttrace-dead-after-hop2.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("pathping-dead-after-hop2.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("pathping-reached-with-loss.txt", TraceOutcome.ReachedWithLoss, "10.20.0.1", 3, "loss@2"),
        new("mtr-report-without-loss.txt", TraceOutcome.LastAnswers, "8.8.8.8", 3),
        new("numbered-notes-below.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("mikrotik-old-timeout-words.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("flag-S.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("flag-F.txt", TraceOutcome.BreaksAfter, "10.20.4.1", 2),
        new("name-without-address.txt", TraceOutcome.BreaksAfter, "Internal", 1),
        new("tail-only.txt", TraceOutcome.BeginningMissing, "-", 0),
    ];

    /// <summary>No traces, though they look a little like some.</summary>
    public static readonly IReadOnlyList<string> Unreadable =
        ["chat-no-trace.txt", "chat-an-address.txt", "chat-bandwidth.txt", "ping-is-no-trace.txt", "picture-text-by-column.txt"];

    private static string Folder => Path.Combine(House.Root, "tests/GangguanBot.Tests/Traces/Samples");

    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}

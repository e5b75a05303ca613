using static GangguanBot.Tickets.Diagnosis.AnswerKind;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>
/// SOP 007 step 6 as one table: mati or lambat; if mati, traceroute; then device, cable, replacement, each with its check.
/// A node is a row. The questions, the buttons, the gate before the report and the drawing in the README are read from here.
/// </summary>
public static class DiagnosisTree
{
    public const string Start = "network", Done = "done", NoSpare = "no_spare";

    /// <summary>After so many "belum normal" in one diagnosis the bot offers to hold or to return.</summary>
    public const int Patience = 3;

    private const string DeadOrSlow = "mati atau sekedar lambat", Trace = "traceroute", Reconfigure = "konfigurasi ulang pada perangkat",
        CableTest = "pengecekan menggunakan kabel", CableSwap = "penggantian kabel", DeviceSwap = "perangkat tersebut harus diganti",
        SpeedTest = "tes bandwidth", Pc = "pengecekan pada PC", Router = "pengecekan pada perangkat router";

    public static readonly IReadOnlyList<DiagnosisNode> Nodes =
    [
        new(Start, Tap, DeadOrSlow, Cause: "gone", Action: "none", Choices: [("dead", "trace"), ("slow", "bandwidth"), ("fine", Done)]),

        // Mati
        new("trace", Tap, Trace,
            Choices: [("device", "reconfigure"), ("cable", "cable_test"), ("upstream", "upstream"), ("power", "power"),
            ("other", "other")]),
        Act("reconfigure", otherwise: "cable_test", "device_down", "reconfigured", Reconfigure),
        new("cable_test", Tap, CableTest, Choices: [("broken", "replace_cable"), ("good", "device_test")]),
        Act("replace_cable", otherwise: "device_test", "cable", "cable_replaced", CableSwap) with { Replaces = true },
        new("device_test", Tap, Choices: [("broken", "serials"), ("good", "trace")]),
        new("serials", Device, Next: "replace_device", Choices: [("unknown", "replace_device"), ("no_spare", NoSpare)]),
        Act("replace_device", otherwise: "trace", "device", "device_replaced", DeviceSwap) with { Replaces = true },
        new("upstream", Tap, Choices: [("provider", "provider"), ("fibre", "fibre"), ("dns", "dns"), ("loop", "loop")]),
        Act("provider", otherwise: "trace", "provider", "provider_restored"),
        Act("fibre", otherwise: "trace", "fibre", "fibre_joined"),
        Act("dns", otherwise: "trace", "dns", "dns_set"),
        Act("loop", otherwise: "trace", "loop", "loop_opened"),
        Act("power", otherwise: "trace", "power", "power_restored"),
        new("other", Words, Next: "other_done"),
        Act("other_done", otherwise: "trace", "other", "other"),

        // Lambat
        new("bandwidth", AnswerKind.Bandwidth, SpeedTest, Next: "pc", Choices: [("unmeasured", "pc")]),
        new("pc", Tap, Pc, Choices: [("good", "router"), ("bad", "router")]),
        new("router", Tap, Router, Choices: [("good", "remedy"), ("bad", "remedy")]),
        new("remedy", Tap, Choices: [("pc", "fix_pc"), ("router", "fix_router"), ("cable", "fix_cable"), ("provider", "fix_provider"),
            ("other", "slow_other")]),
        Act("fix_pc", otherwise: "remedy", "pc", "pc_fixed"),
        Act("fix_router", otherwise: "remedy", "router", "router_set"),
        Act("fix_cable", otherwise: "remedy", "cable", "cable_replaced") with { Replaces = true },
        Act("fix_provider", otherwise: "remedy", "provider", "provider_restored"),
        new("slow_other", Words, Next: "slow_other_done"),
        Act("slow_other_done", otherwise: "remedy", "other", "other"),
    ];

    private static readonly Dictionary<string, DiagnosisNode> ByKey = Nodes.ToDictionary(n => n.Key);

    public static DiagnosisNode At(string key) => ByKey[key];

    private static DiagnosisNode Act(string key, string otherwise, string cause, string action, string? sop = null) =>
        new(key, Recheck, sop, Next: null, cause, action, [("normal", Done), ("not_normal", otherwise)]);
}

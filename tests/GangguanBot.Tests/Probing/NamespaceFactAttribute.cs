using System.Diagnostics;

namespace GangguanBot.Tests.Probing;

/// <summary>A test over real hops in network namespaces of its own; where the machine forbids them it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NamespaceFactAttribute : FactAttribute
{
    /// <summary>Set to 1 where they must be had: then what is missing fails the test.</summary>
    private const string Demanded = "GANGGUANBOT_TEST_NAMESPACES";

    private static readonly string? Missing = Try();

    public NamespaceFactAttribute()
    {
        if (Missing is not null && Environment.GetEnvironmentVariable(Demanded) != "1") Skip = $"No network namespaces: {Missing}";
    }

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux()) return "they are Linux's.";
        var name = $"gbtry{Environment.ProcessId}";
        try
        {
            if (Ip($"netns add {name}") is { } refused) return refused;
            return Ip($"netns del {name}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "the program ip (iproute2) is not installed.";
        }
    }

    /// <returns>What went wrong; <c>null</c>: nothing.</returns>
    internal static string? Ip(string arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("ip", arguments)
            {
                RedirectStandardError = true, RedirectStandardOutput = true,
                UseShellExecute = false
            })!;
        var fault = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"ip {arguments}: {fault.Trim()}";
    }
}

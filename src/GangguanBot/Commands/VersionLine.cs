using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace GangguanBot.Commands;

/// <summary>The version, and after a plus sign the commit that it was built from, when that was known.</summary>
sealed class VersionLine : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var built = typeof(VersionLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        parseResult.InvocationConfiguration.Output.WriteLine(built?.InformationalVersion);
        return ExitCode.Well;
    }
}

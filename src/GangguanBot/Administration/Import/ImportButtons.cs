using GangguanBot.Chat;
using GangguanBot.Office.Organisation;

namespace GangguanBot.Administration.Import;

/// <summary>Sends the office as a file.</summary>
public sealed record ExportButton(ExportKind Kind) : IButton<ExportButton>
{
    public static string Prefix => "imx";
}

/// <summary>Turns the pages of a file's faults.</summary>
public sealed record ImportFaultsButton(int Page) : IButton<ImportFaultsButton>
{
    public static string Prefix => "imf";
}

/// <param name="Digest">A digest of the plan as it was shown; a plan that has changed since is shown again.</param>
public sealed record ImportApplyButton(string Digest) : IButton<ImportApplyButton>
{
    public static string Prefix => "ima";
}

public sealed record ImportCancelButton() : IButton<ImportCancelButton>
{
    public static string Prefix => "imc";
}

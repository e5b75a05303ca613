using System.Diagnostics;
using System.Text.RegularExpressions;
using GangguanBot.Tests.Storage;

namespace GangguanBot.Tests.HouseRules;

/// <summary>A package with a published flaw does not get in, and nobody looks away without saying why.</summary>
public sealed partial class AuditTests
{
    [Theory]
    [InlineData(0, "NU1901")]
    [InlineData(1, "NU1902")]
    [InlineData(2, "NU1903")]
    [InlineData(3, "NU1904")]
    public async Task A_package_with_a_published_flaw_fails_the_restore(int severity, string code)
    {
        var (exit, said) = await RestoreAsync(severity);
        Assert.True(exit != 0 && said.Contains($"error {code}", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task A_package_without_one_is_restored_without_a_word()
    {
        var (exit, said) = await RestoreAsync(severity: null);
        Assert.True(exit == 0 && !said.Contains("warning", StringComparison.OrdinalIgnoreCase), said);
    }

    [Fact]
    public void A_suppression_says_its_reason_and_its_date() => House.HasNo(
        from file in SourceFile.Of("", ".props", ".csproj", ".targets")
        from Match found in Suppression().Matches(file.Text)
        where !Reason().IsMatch(found.Groups["before"].Value)
        select $"{file.Path}: {found.Value.Trim()}");

    /// <summary>A project under our own rules that asks for one package, of which the source knows a flaw or none.</summary>
    private static async Task<(int Exit, string Said)> RestoreAsync(int? severity)
    {
        await using var source = await PackageSource.OpenAsync(severity);
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("Directory.Build.props"),
            $"""<Project><Import Project="{House.Root}/Directory.Build.props" /></Project>""");
        await File.WriteAllTextAsync(folder.File("NuGet.Config"), $"""
            <configuration><packageSources><clear />
            <add key="loopback" value="{source.Address}" allowInsecureConnections="true" /></packageSources></configuration>
            """);
        await File.WriteAllTextAsync(folder.File("Asks.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally><NuGetAuditSources></NuGetAuditSources></PropertyGroup>
              <ItemGroup><PackageReference Remove="@(PackageReference)" /><PackageReference Include="{PackageSource.Package}" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        var start = new ProcessStartInfo("dotnet", ["restore", folder.File("Asks.csproj")])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false
        };
        (start.Environment["NUGET_PACKAGES"], start.Environment["NUGET_HTTP_CACHE_PATH"]) = (folder.File("packages"), folder.File("cache"));
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var dotnet = Process.Start(start)!;
        var said = await dotnet.StandardOutput.ReadToEndAsync();
        await dotnet.WaitForExitAsync();
        return (dotnet.ExitCode, said);
    }

    [GeneratedRegex(@"(?<before><!--[^>]*-->\s*)?<NuGetAuditSuppress\b[^>]*>")]
    private static partial Regex Suppression();

    [GeneratedRegex(@"\w{4,}.*\b20\d\d-\d\d-\d\d\b|\b20\d\d-\d\d-\d\d\b.*\w{4,}", RegexOptions.Singleline)]
    private static partial Regex Reason();
}

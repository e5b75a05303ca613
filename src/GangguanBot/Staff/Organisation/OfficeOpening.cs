namespace GangguanBot.Staff.Organisation;

/// <summary>Applies the organisation file at start, before anybody is listened to.</summary>
public sealed class OfficeOpening(StaffSettings settings, IServiceScopeFactory scopes) : IHostedService
{
    /// <exception cref="OrganisationException">The file cannot be used.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(settings.OrganisationFile)) return;
        var file = OrganisationFile.Parse(await File.ReadAllTextAsync(settings.OrganisationFile, cancellationToken));
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OfficeSetup>().ApplyAsync(file, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

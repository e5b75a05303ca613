namespace GangguanBot.Registry;

public static class RegistryServices
{
    public static IServiceCollection AddRegistry(this IServiceCollection services) => services.AddScoped<RegisterSearch>();
}

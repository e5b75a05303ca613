namespace GangguanBot.Tickets.Diagnosis.Evidence;

/// <summary>Metres between two places on the globe (haversine, mean radius of the earth).</summary>
public static class Distance
{
    private const double Radius = 6_371_000;

    public static double Metres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (north, east) = (Radians(otherLatitude - latitude) / 2, Radians(otherLongitude - longitude) / 2);
        var half = Square(Math.Sin(north)) + Math.Cos(Radians(latitude)) * Math.Cos(Radians(otherLatitude)) * Square(Math.Sin(east));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double x) => x * x;
}

using System.Globalization;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>How long and from which seed the fuzz runs; <c>tests/soak/fuzz.sh</c> has it run longer.</summary>
internal static class FuzzSettings
{
    /// <summary>Decides every request.</summary>
    public static ulong Seed { get; } = (ulong)Said("SEED", 1);

    /// <summary>Requests to the server on SQLite.</summary>
    public static int Requests { get; } = Said("REQUESTS", 16_000);

    /// <summary>Requests to the server on PostgreSQL.</summary>
    public static int RequestsOnPostgres { get; } = Said("POSTGRES_REQUESTS", 4_000);

    /// <summary>Milliseconds that a request may take; none where the machine has other things to do.</summary>
    public static int? MostMilliseconds { get; } = Said("MOST_MS", 0) is > 0 and var most ? most : null;

    private static int Said(string what, int usually) =>
        Environment.GetEnvironmentVariable($"KOREVAGT_FUZZ_{what}") is { Length: > 0 } said
            ? int.Parse(said, CultureInfo.InvariantCulture)
            : usually;
}

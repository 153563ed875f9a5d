using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Korevagt.Http.Access;

/// <summary>
/// Links that sign a browser in once. They are of this process only: who starts it sees them, and no log, no address and no
/// store has them.
/// </summary>
internal sealed class SignInLinks(IClock clock)
{
    /// <summary>How long a link is of use.</summary>
    public static readonly Duration Lifetime = Duration.FromMinutes(10);

    /// <summary>Where the page takes it from: behind the #, which browsers send nowhere.</summary>
    public const string Place = "/log-ind#kode=";

    private readonly ConcurrentDictionary<string, (string Key, Instant End)> open = new(StringComparer.Ordinal);

    /// <summary>Makes a link.</summary>
    /// <param name="key">Id of the key as which it lets in.</param>
    /// <returns>What stands behind <see cref="Place"/>: letters and digits.</returns>
    public string Make(string key)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        open[HashOf(secret)] = (key, clock.GetCurrentInstant() + Lifetime);
        return secret;
    }

    /// <summary>Uses a link up.</summary>
    /// <param name="secret">What was shown.</param>
    /// <returns>Id of the key as which it lets in; null where there is none such, or no more.</returns>
    public string? Use(string secret) =>
        open.TryRemove(HashOf(secret), out var link) && clock.GetCurrentInstant() < link.End ? link.Key : null;

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Korevagt.Settings;
using NodaTime;

namespace Korevagt.Http.Access;

/// <summary>The rate limit of failed logins: counts per address, minute by minute, what was shown in vain.</summary>
internal sealed class FailedLogins(ServerSettings settings, IClock clock)
{
    private const int MostAddresses = 10_000;
    private const long Minute = 60_000;

    private readonly ConcurrentDictionary<IPAddress, (long Minute, int Count)> counts = new();
    private readonly ConcurrentDictionary<UInt128, bool> cameIn = new();

    /// <summary>
    /// Seconds until an address may try again, or null where it may. Who came in from there before is not shut out with a
    /// neighbour who guesses.
    /// </summary>
    public int? SecondsToWait(IPAddress address, string shown)
    {
        if (cameIn.ContainsKey(MarkOf(address, shown)))
        {
            return null;
        }

        var now = clock.GetCurrentInstant().ToUnixTimeMilliseconds();
        return counts.TryGetValue(Prefix(address), out var entry) && entry.Minute == now / Minute
            && entry.Count >= settings.Limits.FailedLoginsPerMinute
            ? (int)((Minute - (now % Minute) + 999) / 1000)
            : null;
    }

    /// <summary>Notes a login, by which what was shown is let through from then on.</summary>
    public void CameIn(IPAddress address, string shown)
    {
        if (cameIn.TryAdd(MarkOf(address, shown), true) && cameIn.Count > MostAddresses)
        {
            cameIn.Clear();
        }
    }

    /// <summary>Notes a failed login.</summary>
    public void Add(IPAddress address)
    {
        var minute = clock.GetCurrentInstant().ToUnixTimeMilliseconds() / Minute;
        if (counts.Count >= MostAddresses)
        {
            foreach (var (old, entry) in counts)
            {
                if (entry.Minute != minute)
                {
                    counts.TryRemove(old, out _);
                }
            }

            if (counts.Count >= MostAddresses)
            {
                counts.Clear();
            }
        }

        counts.AddOrUpdate(
            Prefix(address), (minute, 1), (_, entry) => entry.Minute == minute ? (minute, entry.Count + 1) : (minute, 1));
    }

    // What is shown is kept as part of a hash only.
    private static UInt128 MarkOf(IPAddress address, string shown) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Prefix(address)} {shown}")));

    // Whoever has one address of IPv6 has the whole /64.
    private static IPAddress Prefix(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        if (bytes.Length == 16 && !IPAddress.IsLoopback(address))
        {
            bytes.AsSpan(8).Clear();
        }

        return new IPAddress(bytes);
    }
}

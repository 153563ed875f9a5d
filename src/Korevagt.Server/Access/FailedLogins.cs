using System.Collections.Concurrent;
using System.Net;
using Korevagt.Server.Settings;
using NodaTime;

namespace Korevagt.Server.Access;

/// <summary>Counts per address what was shown at the door in vain, minute by minute.</summary>
internal sealed class FailedLogins(ServerSettings settings, IClock clock)
{
    private const int MostAddresses = 10_000;
    private const long Minute = 60_000;

    private readonly ConcurrentDictionary<IPAddress, (long Minute, int Count)> counts = new();

    /// <summary>Seconds until an address may try again, or null where it may.</summary>
    public int? SecondsToWait(IPAddress address)
    {
        var now = clock.GetCurrentInstant().ToUnixTimeMilliseconds();
        return counts.TryGetValue(Prefix(address), out var entry) && entry.Minute == now / Minute && entry.Count >= settings.Limits.FailedLoginsPerMinute
            ? (int)((Minute - (now % Minute) + 999) / 1000)
            : null;
    }

    /// <summary>Notes a failure.</summary>
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

        counts.AddOrUpdate(Prefix(address), (minute, 1), (_, entry) => entry.Minute == minute ? (minute, entry.Count + 1) : (minute, 1));
    }

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

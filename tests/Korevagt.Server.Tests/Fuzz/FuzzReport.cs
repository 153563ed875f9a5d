using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>What came of a fuzz: how often each operation was asked and how it answered, and each kind of fault once.</summary>
/// <param name="seed">The seed that repeats it.</param>
internal sealed class FuzzReport(ulong seed)
{
    private const int MostShown = 12;
    private const int Kind = 90;

    private readonly ConcurrentDictionary<(string Operation, int Status), int> counts = new();
    private readonly ConcurrentDictionary<string, (int Count, string First)> faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (TimeSpan Slowest, TimeSpan Sum)> times = new(StringComparer.Ordinal);
    private int sent;

    public int Sent => Volatile.Read(ref sent);

    public TimeSpan Slowest => times.IsEmpty ? TimeSpan.Zero : times.Values.Max(entry => entry.Slowest);

    /// <summary>Operations that have answered a request of theirs with success.</summary>
    public IReadOnlySet<string> Succeeded =>
        counts.Keys.Where(key => key.Status is >= 200 and < 300).Select(key => key.Operation).ToHashSet(StringComparer.Ordinal);

    public int Faulty => faults.Values.Sum(fault => fault.Count);

    public void Add(FuzzRequest request, WireAnswer answer, IReadOnlyList<string> found, string where, string log)
    {
        Interlocked.Increment(ref sent);
        if (request.IsOfItsOperation)
        {
            counts.AddOrUpdate((request.Operation.Id, answer.Status), 1, (_, count) => count + 1);
            times.AddOrUpdate(
                request.Operation.Id,
                _ => (answer.Time, answer.Time),
                (_, entry) => (answer.Time > entry.Slowest ? answer.Time : entry.Slowest, entry.Sum + answer.Time));
        }

        foreach (var fault in found.Take(3))
        {
            var kind = $"{request.Operation.Id}: {(fault.Length > Kind ? fault[..Kind] : fault)}";
            faults.AddOrUpdate(
                kind,
                _ =>
                    (1,
                        $"seed {seed.ToString(CultureInfo.InvariantCulture)}, "
                        + $"{where}\n{fault}\n{request.ToCurl()}\n{answer}\n{log}"),
                (_, entry) => (entry.Count + 1, entry.First));
        }
    }

    /// <summary>Every kind of fault with the first request that showed it.</summary>
    public string Faults()
    {
        var text = new StringBuilder();
        foreach (var (kind, (count, first)) in faults.OrderByDescending(fault => fault.Value.Count)
            .ThenBy(fault => fault.Key, StringComparer.Ordinal).Take(MostShown))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n== {count} x {kind}\n{first}\n");
        }

        var kinds = string.Concat(faults.Keys.Order(StringComparer.Ordinal).Select(kind => $"\n- {kind}"));
        return $"{faults.Count} kinds of faults, {Faulty} faults among {Sent} requests{kinds}\n{text}";
    }

    /// <summary>How often what was answered, how long it took on average and at most.</summary>
    public string Summary()
    {
        var text = new StringBuilder();
        foreach (
            var operation in counts.GroupBy(entry => entry.Key.Operation).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (slowest, sum) = times[operation.Key];
            var statuses = operation.OrderBy(entry => entry.Key.Status).Select(entry => $"{entry.Key.Status}: {entry.Value}");
            text.Append(
                CultureInfo.InvariantCulture,
                $"{operation.Key,-24} {sum.TotalMilliseconds / operation.Sum(entry => entry.Value),7:F1} ms, at most "
                + $"{slowest.TotalMilliseconds,5:F0} ms  {string.Join("  ", statuses)}\n");
        }

        return text.ToString();
    }
}

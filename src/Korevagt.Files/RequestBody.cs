using Korevagt.Domain.Faults;
using Korevagt.Json;

namespace Korevagt.Files;

/// <summary>
/// Reads the body of a request as strictly as a file: UTF-8, each property once and known, every value within what the
/// attributes of its type demand, and all faults at once.
/// </summary>
public static class RequestBody
{
    /// <summary>Reads.</summary>
    /// <typeparam name="T">A record with <c>init</c> properties; the attributes of files state their limits.</typeparam>
    /// <param name="name">What faults call it.</param>
    /// <param name="bytes">The body.</param>
    /// <returns>The value, or every fault with its JSON path.</returns>
    public static Outcome<T> Read<T>(string name, ReadOnlySpan<byte> bytes)
        where T : class => JsonText.Parse(name, bytes).Then(tree =>
    {
        var faults = new FaultLog(name, tree);
        var value = new ShapeReader(faults).Read<T>(tree);
        return faults.IsEmpty ? Outcome<T>.Success(value) : faults.InOrder();
    });
}

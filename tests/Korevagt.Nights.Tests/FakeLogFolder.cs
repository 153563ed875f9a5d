using System.Text;
using Korevagt.Nights;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>A folder of logs in memory; what somebody does to it while it is read happens when a file is opened.</summary>
internal sealed class FakeLogFolder : ILogListing
{
    private readonly Dictionary<string, (byte[] Content, Instant Modified)> files = new(StringComparer.Ordinal);

    public Action<string> WhenOpened { get; set; } = _ => { };

    public FakeLogFolder With(string name, string content, Instant modified)
    {
        files[name] = (Encoding.UTF8.GetBytes(content), modified);
        return this;
    }

    public void Remove(string name) => files.Remove(name);

    // The newest first, so that an order must come from whoever asks.
    public IReadOnlyList<ListedLog> List() =>
        [.. files.Reverse().Select(file => new ListedLog(file.Key, file.Value.Content.Length, file.Value.Modified))];

    public Stream Open(string name)
    {
        WhenOpened(name);
        return files.TryGetValue(name, out var file) ? new MemoryStream(file.Content, writable: false) : throw new FileNotFoundException("it is gone");
    }
}

using System.Net;

namespace Korevagt.Settings;

/// <summary>An address to listen on.</summary>
/// <param name="Address">The IP address; <c>0.0.0.0</c> or <c>::</c> for all.</param>
/// <param name="Port">The port; 0 for any that is free.</param>
/// <param name="IsHttps">Whether TLS is spoken there.</param>
public sealed record ListenAddress(IPAddress Address, int Port, bool IsHttps)
{
    /// <summary>Whether only this machine reaches it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);

    /// <summary>As it is set: <c>http://127.0.0.1:5080</c>.</summary>
    public override string ToString() => $"{(IsHttps ? "https" : "http")}://{new IPEndPoint(Address, Port)}";

    /// <summary>
    /// Reads <c>http://127.0.0.1:5080</c>, <c>https://[::1]:5443</c>, <c>http://localhost:5080</c> or <c>http://*:80</c>; null
    /// where it is none.
    /// </summary>
    public static ListenAddress? Read(string text)
    {
        if (!Uri.TryCreate(text.Replace("://*", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0
                || uri.Fragment.Length > 0)
        {
            return null;
        }

        var host = uri.Host == "localhost" ? "127.0.0.1" : uri.Host.Trim('[', ']');
        return IPAddress.TryParse(host, out var address) ? new ListenAddress(address, uri.Port, uri.Scheme == "https") : null;
    }
}

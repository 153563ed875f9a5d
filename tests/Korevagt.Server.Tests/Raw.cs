using System.Net.Sockets;
using System.Text;

namespace Korevagt.Server.Tests;

/// <summary>Requests that no well-behaved client sends.</summary>
internal static class Raw
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Sends bytes as they are and reads until the server closes.</summary>
    public static async Task<string> SendAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        using var giveUp = new CancellationTokenSource(Patience);
        await client.ConnectAsync(server.Host, server.Port, giveUp.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), giveUp.Token);
        return await ReadAsync(stream, giveUp.Token);
    }

    /// <summary>Reads until the server closes, or resets, the connection.</summary>
    public static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer, cancellation) is > 0 and var count)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
            }
        }
        catch (IOException)
        {
            // The server has slammed the door.
        }

        return answer.ToString();
    }
}

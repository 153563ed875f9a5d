using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Korevagt.Server.Tests.Hosting;

/// <summary>The server's own https, for a region without a proxy in front.</summary>
public sealed class TlsTests : IDisposable
{
    private static readonly Uri Live = new("/health/live", UriKind.Relative);

    private readonly TemporaryFolder folder = new();
    private readonly X509Certificate2 certificate;

    public TlsTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=korevagt.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = SystemClock.Instance.GetCurrentInstant().ToDateTimeOffset();
        certificate = request.CreateSelfSigned(now.AddMinutes(-5), now.AddHours(1));
        File.WriteAllText(folder.File("certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose()
    {
        certificate.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task OverHttps_TheSettingsCertificateIsShown_AndBrowsersAreToldToStayThere()
    {
        await using var server = await StartAsync();
        using var client = Client(server);

        using var answer = await client.GetAsync(Live);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("max-age=15552000", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task WhoSpeaksPlainHttpToIt_OrDoesNotTrustItsCertificate_GetsNoAnswer()
    {
        await using var server = await StartAsync();
        using var plain = new HttpClient { BaseAddress = new UriBuilder(server.Address) { Scheme = "http" }.Uri };
        using var distrustful = new HttpClient { BaseAddress = server.Address };

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => plain.GetAsync(Live));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => distrustful.GetAsync(Live));
    }

    private Task<TestServer> StartAsync() => TestServer.StartAsync(
        [("Urls", "https://127.0.0.1:0"), (
            "Tls:Certificate", folder.File("certificate.pem")), ("Tls:Key", folder.File("key.pem"))]);

    private HttpClient Client(TestServer server) => new(new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) =>
                shown?.GetCertHashString() == certificate.GetCertHashString(),
        },
    })
    {
        BaseAddress = server.Address,
    };
}

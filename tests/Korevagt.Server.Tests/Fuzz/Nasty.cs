using Korevagt.Domain.Texts;
namespace Korevagt.Server.Tests.Fuzz;

/// <summary>Values at which programs have stumbled.</summary>
internal static class Nasty
{
    /// <summary>Texts as they stand between the quotes of JSON.</summary>
    public static readonly string[] JsonTexts =
    [
        "", " ", "\\u0000", "a\\u0000b", "\\ud800", "\\udc00x", "\\ud83d\\ude00", "😀😀", "a\u0301\u0302\u0303", "\u202Etxt.exe",
        "שלום עולם", "مرحبا",
        "\\ufeff", "\\uffff", "\\r\\n", "\\t", "\\b\\f", "' OR 1=1 --", "\\\"; DROP TABLE batch; --", "../../etc/passwd",
        "..\\\\..\\\\boot.ini", "/etc/passwd",
        "C:\\\\x.json", "%00", "%2e%2e%2f", "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}", "null", "true", "0",
        "-1", "NaN", "1e999",
        "ſ", "ﷺ", "İ", "ß", "𝒳", "\\u2028", "\\u200d", "ÆØÅ æøå", "a.json", ".json", "..", ".", "(request).json", "scenarios/",
        "~0~1", "$.name", "*", "W/\\\"1\\\"",
    ];

    /// <summary>Numbers as JSON writes them.</summary>
    public static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1", "0.5", "1.0", "1e2", "1E-7", "2147483647", "2147483648", "-2147483649", "4294967296",
        "9007199254740993", "9223372036854775807",
        "9223372036854775808", "18446744073709551615", "18446744073709551616", "1e308", "1e400", "-1e400",
        "79228162514264337593543950336", "0.1000000000000000055511151231257827",
    ];

    /// <summary>What stands where another kind of value should.</summary>
    public static readonly string[] OtherKinds = [
        "null", "true", "false", "[]", "{}", "\"\"", "0", "[[]]", "[null]", "{\"\":null}", "\"2016\"", "-1", "[1,2]",
        "{\"a\":{\"b\":[{}]}}"];

    /// <summary>What no reader of JSON takes.</summary>
    public static readonly string[] NoJson =
    [
        "", " ", "{", "[", "}", "nul", "NaN", "Infinity", "01", "+1", ".5", "1.", "'a'", "\"", "\"\\x\"", "\"\\u12\"",
        "{\"a\":}", "{a:1}", "{\"a\":1,}", "[1,]", "{} {}", "// x\n{}", "/**/{}", "<xml/>",
        "\u0000", "\ufeff{}", "{\"a\" 1}", "undefined", "{\"a\":1}}",
    ];

    /// <summary>Texts as they stand in a path or a query, already escaped.</summary>
    public static readonly string[] Segments =
    [
        "0", "-1", "1", "00", "1.0", "9223372036854775807", "9223372036854775808", "99999999999999999999999", "%2F",
        "..%2f..%2fetc%2fpasswd", "%2e%2e", "%2e", ".", "..", "%5c..%5c",
        "%25", "%2525", "%3F", "%23", "%20", "+", "a%20b", "%C3%A6", "%c3", "%ff%fe", "%F0%9F%98%80", "%ED%A0%80", "e%CC%81",
        "%E2%80%AE", "%0d%0aX:1", "%09", "%7f", "%01", "~", "*", "'", "%22", "(", ";a=b",
        "a;b", "null", "undefined", "NaN", "true", "midtjylland-2016.json", "MIDTJYLLAND-2016", "check", "versions", "kv_",
        "%7B%7D", "%3Cscript%3E", "1e3", "0x10", "1_000", "%2B1",
        "%D9%A3", "-", "--", "a-", "-a",
    ];

    /// <summary>Further headers, most of them of no concern to the server, some contradicting.</summary>
    public static readonly (string Name, string Value)[] Headers =
    [
        ("Accept-Encoding", "gzip"), ("Accept-Encoding", "br, gzip;q=0.5"), ("Accept-Encoding", "identity;q=0, *;q=0"),
        ("Accept-Encoding", "gzip;q=2, ,"), ("Accept-Language", "da, en;q=0.5"),
        ("Accept-Charset", "utf-16"), ("Range", "bytes=0-1"), ("Range", "bytes=9-1,x"), ("If-None-Match", "*"),
        ("If-None-Match", "\"x\""), ("If-None-Match", "W/"), ("If-Modified-Since", "yesterday"),
        ("If-Match", "*"), ("If-Match", "\"x\", \"y\""), ("If-Match", "x"), ("If-Match", "W/\"x\""), ("If-Match", "\"\u00e6\""),
        ("X-HTTP-Method-Override", "DELETE"), ("X-Original-URL", "/api/v1/keys"),
        ("X-Forwarded-For", "1.2.3.4"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"),
        ("Forwarded", "for=1.2.3.4;host=evil"), ("Cookie", "a=b; c"), ("Origin", "https://evil.example"),
        ("Origin", "null"), ("Access-Control-Request-Method", "POST"), ("Referer", "%00"), ("User-Agent", ""),
        ("User-Agent", "\u00e6\u00f8\u00e5"), ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
        ("traceparent", "00-0-0-0"), ("tracestate", ",,,"), ("baggage", "a=b"), ("Last-Event-ID", "-1"),
        ("Last-Event-ID", "9223372036854775807"), ("Last-Event-ID", "x"), ("Idempotency-Key", ""),
        ("Idempotency-Key", "\u00e6"), ("Idempotency-Key", "a b"), ("Content-Language", "da"), ("Content-Encoding", "identity"),
        ("Content-Encoding", "gzip"), ("Content-Encoding", "br"), ("Content-Encoding", "x, y"),
        ("Upgrade", "websocket"), ("Connection", "keep-alive, Upgrade"), ("Expect", "100-continue"), ("Via", "1.1 x"),
        ("Cache-Control", "no-store"), ("Pragma", "no-cache"), ("DNT", "1"), ("Prefer", "return=minimal"),
        ("Max-Forwards", "0"), ("From", "a@b"), ("TE", "trailers"), ("Sec-Fetch-Site", "cross-site"), ("Digest", "md5=x"),
    ];

    /// <summary>Headers about forms.</summary>
    public static readonly string[] Accepts =
    [
        "*/*", "application/*", "application/json", "application/json;q=0", "text/csv", "text/html", "application/geo+json",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/event-stream",
        "image/png", "application/json, text/html;q=0.9, */*;q=0.1", "application/json; charset=utf-16", "application/xml", "*",
        "", "/", "a/b;q=x", ";;;", "text/csv;q=0.1, application/json;q=0.2", "application/problem+json", "\u00e6/\u00f8",
    ];

    /// <summary>What a body may say that it is.</summary>
    public static readonly string[] ContentTypes =
    [
        "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        "application/json; charset=utf-16", "application/json; charset=\"utf-8\"", "application/json;", "application/JSON",
        "application/merge-patch+json", "text/csv", "text/csv; charset=latin1", "", "json", "*/*",
        "application/json, text/plain", "application/octet-stream",
    ];

    /// <summary>Methods.</summary>
    public static readonly string[] Methods = [
        "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "X", "LONGMETHODLONGMETHOD"];
}

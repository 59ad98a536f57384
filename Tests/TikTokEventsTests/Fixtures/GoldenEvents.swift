/// The JSON of `SampleEvents`, written by hand from TikTok's parameter tables and compared byte for byte.
enum GoldenEvents {
    static let fullWeb = compact(
        #"""
        {
        "event":"Purchase",
        "event_time":1790000000,
        "event_id":"T-1001:lead_sold:1",
        "user":{
            "email":"848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f",
            "phone":"9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd",
            "external_id":"80fba0ae1c48e3978e43e4efc365e14e12ea0c830ba8ba5b9a2dafc7e3f2ab8b",
            "ttclid":"E.C.P.CtIB",
            "ttp":"94e2a4j9-h3ss-k8h5-98cc-c84",
            "ip":"13.57.97.131",
            "user_agent":"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)",
            "locale":"en-US",
            "first_name":"81f8f6dde88365f3928796ec7aa53f72820b06db8664f5fe76a7eb13e24546a2",
            "last_name":"799ef92a11af918e3fb741df42934f3b568ed2d93ac1df74f1b8d41a27932a6f",
            "city":"sanjose",
            "state":"ca",
            "country":"us",
            "zip_code":"383f7fffd99f3b1c3066086bcf991eae7ad543589d12bd792ecb6dc8b5acebc1"
        },
        "properties":{
            "value":42.5,
            "currency":"USD",
            "content_type":"product",
            "content_ids":["sku-1","sku-2"],
            "contents":[
                {
                    "content_id":"sku-1",
                    "price":21.25,
                    "quantity":2,
                    "content_name":"Solar quote",
                    "content_category":"Solar",
                    "brand":"Acme"
                },
                {"content_id":"sku-2"}
            ],
            "num_items":3,
            "search_string":"solar panels",
            "query":"solar",
            "description":"A lead that was sold",
            "order_id":"1001",
            "shop_id":"12",
            "customer_type":"returning",
            "status":"submitted",
            "delivery_category":"home_delivery",
            "predicted_ltv":310,
            "city":"Lisbon",
            "region":"Lisboa",
            "country":"Portugal",
            "checkin_date":"2026-12-01",
            "checkout_date":"2026-12-05",
            "num_adults":2,
            "num_children":1,
            "num_infants":0,
            "suggested_hotels":["Avenida","Tejo"],
            "departing_departure_date":"2026-11-30",
            "returning_departure_date":"2026-12-06",
            "origin_airport":"SFO",
            "destination_airport":"LIS",
            "destination_ids":["lis"],
            "departing_arrival_date":"2026-12-01",
            "returning_arrival_date":"2026-12-07",
            "travel_class":"eco",
            "user_score":4.5,
            "preferred_num_stops":1,
            "travel_start":"2026-11-30",
            "travel_end":"2026-12-07",
            "suggested_destinations":["Porto"],
            "postal_code":"95110",
            "make":"Acme",
            "model":"Roadrunner",
            "year":2024,
            "state_of_vehicle":"CPO",
            "mileage":{"value":12000,"unit":"MI"},
            "exterior_color":"red",
            "transmission":"automatic",
            "body_style":"suv",
            "fuel_type":"electric",
            "drivetrain":"awd",
            "preferred_price_range":[20000,35000.5],
            "trim":"sport",
            "vin":"1HGCM82633A004352",
            "interior_color":"black",
            "condition_of_vehicle":"good",
            "viewcontent_type":"vdp",
            "search_type":"used",
            "registration_type":"private",
            "lead_score":87
        },
        "page":{
            "url":"https://example.com/quote?ttclid=E.C.P.CtIB&step=2",
            "referrer":"https://www.tiktok.com/"
        },
        "ad":{
            "campaign_id":"1700000000000001",
            "ad_id":"1700000000000002",
            "creative_id":"1700000000000003",
            "attribution_provider":"AppsFlyer",
            "attribution_share":0.25,
            "attribution_method":"last_touch",
            "attribution_value":12.5
        },
        "device":{
            "architecture":"arm",
            "bitness":"64",
            "browser_version_list":[{"brand":"Chromium","version":"130.0.0.0"}],
            "mobile":true,
            "model":"Pixel 9",
            "platform":"Android",
            "platform_version":"16"
        },
        "limited_data_use":false
        }
        """#
    )

    static let minimalWeb =
        #"{"event":"ViewContent","event_time":1790000000,"event_id":"1","page":{"url":"https://example.com/"}}"#

    static let fullApp = compact(
        #"""
        {
        "event":"LoanApplication",
        "event_time":1790000000,
        "event_id":"app-1",
        "user":{
            "email":"848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f",
            "phone":"9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd",
            "ip":"2001:db8::1",
            "user_agent":"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)",
            "locale":"en-US",
            "idfa":"EA7583CD-A667-48BC-B806-42ECB2B48606",
            "idfv":"6F9619FF-8B86-D011-B42D-00CF4FC964FF",
            "gaid":"0ebad966881e1eebffe69b3abf624631cf83ec9bf8cb3ce134c7c75c6d8ee7fc",
            "att_status":"AUTHORIZED"
        },
        "properties":{"value":42.5,"currency":"USD","customer_type":"new"},
        "app":{"app_id":"1235601864","app_name":"Example","app_version":"1.2.3"},
        "ad":{
            "callback":"callback-123",
            "campaign_id":"1700000000000001",
            "ad_id":"1700000000000002",
            "creative_id":"1700000000000003",
            "is_retargeting":false,
            "attributed":true,
            "attribution_type":"click",
            "attribution_provider":"AppsFlyer",
            "attribution_share":1
        },
        "limited_data_use":true
        }
        """#
    )

    static let minimalApp =
        #"{"event":"LaunchAPP","event_time":1790000000,"event_id":"1","app":{"app_id":"com.example.app"}}"#

    static let fullOffline = compact(
        #"""
        {
        "event":"CompleteRegistration",
        "event_time":1790000000,
        "event_id":"store-7",
        "user":{
            "email":[
                "ff8d9819fc0e12bf0d24892e45987e249a28dce836a85cad60e28eaaa8c6d976",
                "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"
            ],
            "phone":[
                "faad3b10918e39b5f4d5334f1e1e128719608e8bd3ad3b963dc30187b4518e23",
                "9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd"
            ]
        },
        "properties":{
            "value":1999,
            "currency":"EUR",
            "contents":[{"content_id":"sku-1","price":999.5,"quantity":2}],
            "order_id":"1001",
            "shop_id":"12"
        }
        }
        """#
    )

    static let minimalOffline = compact(
        #"""
        {
        "event":"Purchase",
        "event_time":1790000000,
        "event_id":"1",
        "user":{"email":"848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"}
        }
        """#
    )

    static let fullCRM = compact(
        #"""
        {
        "event":"QualifiedLead",
        "event_time":1790000000,
        "event_id":"crm-3",
        "user":{
            "email":"848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f",
            "phone":"9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd",
            "external_id":"80fba0ae1c48e3978e43e4efc365e14e12ea0c830ba8ba5b9a2dafc7e3f2ab8b"
        },
        "properties":{"description":"Qualified by telephone"},
        "lead":{"lead_id":"7123456789012345678","lead_event_source":"HubSpot"}
        }
        """#
    )

    static let minimalCRM =
        #"{"event":"Lead","event_time":1790000000,"event_id":"1","lead":{"lead_id":"7123456789012345678"}}"#
}
